#include <print/printer.h>

#include <print/pagedprint.h>

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPrinter>

#include <memory>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

struct Print {
    Q_DECLARE_TR_FUNCTIONS(holdfast::Print)
};

std::shared_ptr<QPrinter> printerFor(const PrintContent &content)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageOrientation(content.landscape ? QPageLayout::Landscape : QPageLayout::Portrait);
    printer->setPageMargins(QMarginsF(15, 12, 15, 12), QPageLayout::Millimeter);
    return printer;
}

} // namespace

void askPrint(QWidget *parent, const PrintContent &content, const PrintFrame &frame)
{
    auto printer = printerFor(content);
    auto *dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"printDialog"_s);
    dialog->setWindowTitle(Print::tr("Print: %1").arg(content.title));
    QObject::connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), dialog,
                     [printer, content, frame] { printOn(*printer, content, frame); });
    QObject::connect(dialog, &QObject::destroyed, dialog, [printer] {}); // it outlives the dialog
    dialog->open();
}

void showPreview(QWidget *parent, const PrintContent &content, const PrintFrame &frame)
{
    auto printer = printerFor(content);
    auto *dialog = new QPrintPreviewDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"printPreview"_s);
    dialog->setWindowTitle(Print::tr("Print preview: %1").arg(content.title));
    QObject::connect(dialog, &QPrintPreviewDialog::paintRequested, dialog,
                     [content, frame](QPrinter *on) { printOn(*on, content, frame); });
    QObject::connect(dialog, &QObject::destroyed, dialog, [printer] {});
    dialog->resize(900, 700);
    dialog->show();
}

void askPdf(QWidget *parent, const PrintContent &content, const PrintFrame &frame)
{
    const QString stem = content.title.simplified().toLower().replace(u' ', u'-').replace(u'/', u'-');
    const QString suggestion =
        u"%1-%2.pdf"_s.arg(stem, QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"_s));
    QString file =
        QFileDialog::getSaveFileName(parent, Print::tr("Export as PDF"), suggestion, Print::tr("PDF (*.pdf)"));
    if (file.isEmpty())
        return;
    if (!file.endsWith(".pdf"_L1, Qt::CaseInsensitive))
        file += u".pdf"_s;
    if (const Outcome outcome = writePdf(file, content, frame); !outcome)
        QMessageBox::warning(parent, Print::tr("Export as PDF"), QString::fromStdString(outcome.error().message()));
}

} // namespace holdfast
