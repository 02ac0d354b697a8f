#include <shell/startdialog.h>

#include <help/helptopic.h>
#include <style/metrics.h>

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSysInfo>
#include <QVBoxLayout>

namespace holdfast {

StartDialog::StartDialog(const QString &socket, bool running, QWidget *parent)
    : QDialog(parent), m_training(new QRadioButton(tr("The training site: FIG. 1 of the patent on this computer"), this)),
      m_site(new QRadioButton(tr("A site of my own, with the manager of this host in this program"), this)),
      m_socketChoice(new QRadioButton(tr("A manager that runs on this computer"), this)), m_file(new QLineEdit(this)),
      m_host(new QLineEdit(QSysInfo::machineHostName(), this)), m_socket(new QLineEdit(socket, this)),
      m_siteFields(new QWidget(this)), m_socketFields(new QWidget(this))
{
    setHelpTopic(*this, QStringLiteral("console#how-it-is-opened"));
    setObjectName(QStringLiteral("startDialog"));
    setWindowTitle(tr("Holdfast"));
    auto *heading = new QLabel(tr("What do you want to see?"), this);
    heading->setFont(headingFont(font()));
    auto *siteForm = new QFormLayout(m_siteFields);
    siteForm->setContentsMargins(3 * Metrics::margin, 0, 0, 0);
    auto *fileRow = new QHBoxLayout;
    auto *browseButton = new QPushButton(tr("Choose \u2026"), this);
    fileRow->addWidget(m_file, 1);
    fileRow->addWidget(browseButton);
    siteForm->addRow(tr("Site file"), fileRow);
    siteForm->addRow(tr("This host"), m_host);
    auto *socketForm = new QFormLayout(m_socketFields);
    socketForm->setContentsMargins(3 * Metrics::margin, 0, 0, 0);
    socketForm->addRow(tr("Socket"), m_socket);
    describe(*m_file, tr("Site file"));
    describe(*m_host, tr("This host"));
    describe(*m_socket, tr("Socket"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_start = buttons->addButton(tr("Start"), QDialogButtonBox::AcceptRole);
    auto *column = new QVBoxLayout(this);
    column->addWidget(heading);
    column->addWidget(m_training);
    column->addWidget(m_socketChoice);
    column->addWidget(m_socketFields);
    column->addWidget(m_site);
    column->addWidget(m_siteFields);
    column->addStretch();
    column->addWidget(buttons);
    (running ? m_socketChoice : m_training)->setChecked(true);
    for (QRadioButton *each : {m_training, m_site, m_socketChoice})
        connect(each, &QRadioButton::toggled, this, &StartDialog::refresh);
    for (QLineEdit *each : {m_file, m_host, m_socket})
        connect(each, &QLineEdit::textChanged, this, &StartDialog::refresh);
    connect(browseButton, &QPushButton::clicked, this, &StartDialog::browse);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(520, 320);
    refresh();
}

StartDialog::Choice StartDialog::choice() const
{
    if (m_site->isChecked())
        return Choice::Site;
    return m_socketChoice->isChecked() ? Choice::Socket : Choice::Training;
}

QString StartDialog::siteFile() const
{
    return m_file->text().trimmed();
}

QString StartDialog::host() const
{
    return m_host->text().trimmed();
}

QString StartDialog::socket() const
{
    return m_socket->text().trimmed();
}

void StartDialog::refresh()
{
    m_siteFields->setEnabled(choice() == Choice::Site);
    m_socketFields->setEnabled(choice() == Choice::Socket);
    QString missing;
    if (choice() == Choice::Site && !QFileInfo(siteFile()).isFile())
        missing = tr("Choose a site file first.");
    else if (choice() == Choice::Site && host().isEmpty())
        missing = tr("Say which of the site's hosts this computer is.");
    else if (choice() == Choice::Socket && socket().isEmpty())
        missing = tr("Say on which socket the manager listens.");
    m_start->setEnabled(missing.isEmpty());
    m_start->setToolTip(missing);
}

void StartDialog::browse()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Site file"), {}, tr("Site files (*.toml)"));
    if (!file.isEmpty())
        m_file->setText(file);
}

} // namespace holdfast
