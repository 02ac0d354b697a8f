#include <upgrade/upgradereport.h>

#include <runbook/report.h>

#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

namespace holdfast {

namespace {

void writePdf(QIODevice &file, const Runbook &book)
{
    QPdfWriter writer(&file);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(15, 15, 15, 15), QPageLayout::Millimeter);
    writer.setTitle(reportOf(book).title);
    writer.setCreator(QStringLiteral("Holdfast"));
    QTextDocument document;
    document.setDefaultStyleSheet(QStringLiteral("body { color: black; }"));
    document.setHtml(reportHtml(book));
    document.print(&writer);
}

} // namespace

Outcome writeReport(const Runbook &book, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{file.errorString().toStdString(), path.toStdString(), "choose another place"};
    if (path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        writePdf(file, book);
    else
        file.write(reportText(book).toUtf8());
    if (!file.commit())
        return Error{file.errorString().toStdString(), path.toStdString(), "choose another place"};
    return done();
}

} // namespace holdfast
