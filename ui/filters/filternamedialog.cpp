#include <filters/filternamedialog.h>

#include <style/metrics.h>

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace holdfast {

FilterNameDialog::FilterNameDialog(const QString &proposed, QWidget *parent)
    : QDialog(parent), m_name(new QLineEdit(proposed, this)), m_remark(new QLabel(this))
{
    setObjectName(QStringLiteral("filterNameDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_name->setMinimumWidth(m_name->fontMetrics().averageCharWidth() * 40);
    m_name->selectAll();
    m_name->setMaxLength(80); // a line of a menu
    describe(*m_name, tr("Name of the filter"));
    m_remark->setMinimumHeight(m_remark->fontMetrics().height()); // nothing jumps when it speaks
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_ok = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    m_ok->setDefault(true);
    auto *form = new QFormLayout(this);
    form->addRow(tr("&Name:"), m_name);
    form->addRow(m_remark);
    form->addRow(buttons);
    connect(m_name, &QLineEdit::textChanged, this, &FilterNameDialog::refresh);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    refresh();
}

void FilterNameDialog::setJudge(std::function<Verdict(const QString &)> judge)
{
    m_judge = std::move(judge);
    refresh();
}

QString FilterNameDialog::name() const
{
    return m_name->text().simplified();
}

void FilterNameDialog::refresh()
{
    const Verdict verdict = name().isEmpty() || !m_judge ? Verdict{!name().isEmpty(), {}} : m_judge(name());
    m_remark->setText(verdict.remark);
    m_name->setAccessibleDescription(verdict.remark);
    m_ok->setEnabled(verdict.possible);
}

} // namespace holdfast
