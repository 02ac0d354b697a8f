#include <sites/startdialog.h>

#include <api/endpoint.h>
#include <help/helptopic.h>
#include <style/colours.h>
#include <style/icons.h>
#include <style/metrics.h>

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSysInfo>
#include <QVBoxLayout>

namespace holdfast {

namespace {

Symbol symbolOf(SiteChoice::Kind kind)
{
    switch (kind) {
    case SiteChoice::Kind::Training:
        return Symbol::Lessons;
    case SiteChoice::Kind::Site:
        return Symbol::Site;
    case SiteChoice::Kind::Socket:
        return Symbol::Host;
    case SiteChoice::Kind::Remote:
        return Symbol::Link;
    }
    return Symbol::Site;
}

QString lineOf(const RecentSite &site)
{
    QString place = site.choice.place;
    if (site.choice.kind == SiteChoice::Kind::Site)
        place = StartDialog::tr("%1 on %2", "site file, host")
                    .arg(QFileInfo(place).fileName(), site.choice.host);
    return site.name.isEmpty()
        ? place
        : StartDialog::tr("%1 \u2014 %2", "site, how it is reached").arg(site.name, place);
}

} // namespace

StartDialog::StartDialog(const StartOptions &options, QWidget *parent)
    : QDialog(parent)
    , m_options(options)
    , m_recent(new QListWidget(this))
    , m_recentLabel(new QLabel(tr("&Recent"), this))
    , m_missing(new QLabel(this))
    , m_training(
          new QRadioButton(tr("The &training site: FIG. 1 of the patent on this computer"), this))
    , m_site(new QRadioButton(
          tr("A site of my &own, with the manager of this host in this program"), this))
    , m_socketChoice(new QRadioButton(tr("A manager that runs on this &computer"), this))
    , m_remote(new QRadioButton(tr("A manager on &another computer"), this))
    , m_file(new QLineEdit(this))
    , m_host(new QLineEdit(QSysInfo::machineHostName(), this))
    , m_socket(new QLineEdit(options.socket, this))
    , m_address(new QLineEdit(this))
    , m_certificates(new QLineEdit(this))
{
    setHelpTopic(*this, QStringLiteral("console#how-it-is-opened"));
    setObjectName(QStringLiteral("startDialog"));
    setWindowTitle(tr("Holdfast"));
    auto *heading = new QLabel(tr("What do you want to see?"), this);
    heading->setFont(headingFont(font()));
    m_address->setPlaceholderText(tr("alpha, or alpha:%1").arg(managerPort));
    m_certificates->setPlaceholderText(options.certificates);
    m_recentLabel->setBuddy(m_recent);
    describe(*m_recent, tr("Recent sites"), tr("Enter opens one of them again."));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_start = buttons->addButton(tr("Start"), QDialogButtonBox::AcceptRole);
    m_start->setDefault(true);
    m_missing->setWordWrap(true);
    m_missing->setMinimumHeight(2 * fontMetrics().height());
    m_missing->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto *column = new QVBoxLayout(this);
    column->addWidget(heading);
    column->addWidget(m_recentLabel);
    column->addWidget(m_recent, 1);
    column->addWidget(m_training);
    column->addWidget(m_socketChoice);
    column->addWidget(fields(m_socketChoice, {{tr("Socket"), m_socket}}));
    column->addWidget(m_remote);
    column->addWidget(fields(
        m_remote,
        {{tr("Address"), m_address}, {tr("Certificates"), withBrowse(m_certificates, true)}}));
    column->addWidget(m_site);
    column->addWidget(
        fields(m_site, {{tr("Site file"), withBrowse(m_file, false)}, {tr("This host"), m_host}}));
    column->addWidget(m_missing);
    column->addWidget(buttons);
    describe(*m_socket, tr("Socket"));
    describe(*m_address, tr("Address"));
    describe(*m_certificates, tr("Folder with the certificates"));
    describe(*m_file, tr("Site file"));
    describe(*m_host, tr("This host"));

    (options.managerRuns ? m_socketChoice : m_training)->setChecked(true);
    if (!options.noManager.isEmpty()) {
        for (QRadioButton *carried : {m_training, m_site}) {
            carried->setEnabled(false);
            carried->setToolTip(options.noManager);
        }
        if (m_training->isChecked())
            m_remote->setChecked(true);
    }
    addRecent(options.recent);
    for (QRadioButton *each : {m_training, m_site, m_socketChoice, m_remote})
        connect(each, &QRadioButton::toggled, this, &StartDialog::refresh);
    for (QLineEdit *each : {m_file, m_host, m_socket, m_address})
        connect(each, &QLineEdit::textChanged, this, &StartDialog::refresh);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (missing().isEmpty())
            accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(560, options.recent.empty() ? 420 : 540);
    refresh();
}

// Enabled with the choice that they belong to.
QWidget *StartDialog::fields(QRadioButton *of,
                             const std::vector<std::pair<QString, QWidget *>> &rows)
{
    auto *box = new QWidget(this);
    auto *form = new QFormLayout(box);
    form->setContentsMargins(3 * Metrics::margin, 0, 0, 0);
    for (const auto &[label, widget] : rows)
        form->addRow(label, widget);
    box->setEnabled(false);
    connect(of, &QRadioButton::toggled, box, &QWidget::setEnabled);
    return box;
}

QWidget *StartDialog::withBrowse(QLineEdit *edit, bool folder)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *button = new QPushButton(tr("Choose \u2026"), row);
    layout->addWidget(edit, 1);
    layout->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, edit, folder] { browse(*edit, folder); });
    return row;
}

void StartDialog::addRecent(const std::vector<RecentSite> &recent)
{
    m_recent->setVisible(!recent.empty());
    m_recentLabel->setVisible(!recent.empty());
    for (const RecentSite &site : recent) {
        auto *item = new QListWidgetItem(icon(symbolOf(site.choice.kind)), lineOf(site), m_recent);
        item->setToolTip(site.choice.place);
        const bool possible = m_options.noManager.isEmpty() || !site.choice.isCarried();
        if (!possible) {
            item->setFlags(item->flags() & ~Qt::ItemIsEnabled);
            item->setToolTip(m_options.noManager);
        }
    }
    connect(m_recent, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            propose(m_options.recent[static_cast<std::size_t>(row)].choice);
    });
    connect(m_recent, &QListWidget::itemActivated, this, [this] {
        if (missing().isEmpty())
            accept();
    });
}

void StartDialog::propose(const SiteChoice &choice)
{
    switch (choice.kind) {
    case SiteChoice::Kind::Training:
        m_training->setChecked(true);
        break;
    case SiteChoice::Kind::Site:
        m_site->setChecked(true);
        m_file->setText(choice.place);
        m_host->setText(choice.host);
        break;
    case SiteChoice::Kind::Socket:
        m_socketChoice->setChecked(true);
        m_socket->setText(choice.place);
        break;
    case SiteChoice::Kind::Remote:
        m_remote->setChecked(true);
        m_address->setText(choice.place);
        m_certificates->setText(choice.certificates);
        break;
    }
}

bool StartDialog::chooseLast()
{
    if (m_options.recent.empty())
        return false;
    m_recent->setCurrentRow(0);
    return true;
}

SiteChoice StartDialog::choice() const
{
    if (m_site->isChecked())
        return {SiteChoice::Kind::Site, m_file->text().trimmed(), m_host->text().trimmed(), {}};
    if (m_socketChoice->isChecked())
        return {SiteChoice::Kind::Socket, m_socket->text().trimmed(), {}, {}};
    if (m_remote->isChecked())
        return {SiteChoice::Kind::Remote,
                m_address->text().trimmed(),
                {},
                m_certificates->text().trimmed()};
    return {SiteChoice::Kind::Training, {}, {}, {}};
}

QString StartDialog::missing() const
{
    const SiteChoice chosen = choice();
    if (chosen.isCarried() && !m_options.noManager.isEmpty())
        return m_options.noManager;
    switch (chosen.kind) {
    case SiteChoice::Kind::Training:
        return {};
    case SiteChoice::Kind::Site:
        if (chosen.place.isEmpty())
            return tr("Choose a site file first.");
        if (!QFileInfo(chosen.place).isFile())
            return tr("There is no file %1. Choose a site file.").arg(chosen.place);
        return chosen.host.isEmpty() ? tr("Say which of the site's hosts this computer is.")
                                     : QString();
    case SiteChoice::Kind::Socket:
        return chosen.place.isEmpty() ? tr("Say on which socket the manager listens.") : QString();
    case SiteChoice::Kind::Remote:
        break;
    }
    if (chosen.place.isEmpty())
        return tr("Say on which computer the manager runs.");
    if (const auto endpoint = endpointFrom(chosen.place); !endpoint)
        return QString::fromStdString(endpoint.error().message());
    if (!chosen.certificates.isEmpty() && !QFileInfo(chosen.certificates).isDir())
        return tr("There is no folder %1. Choose the one that `holdfastctl pki issue` has made for "
                  "you.")
            .arg(chosen.certificates);
    return {};
}

void StartDialog::refresh()
{
    const QString what = missing();
    m_missing->setText(what);
    m_start->setEnabled(what.isEmpty());
    m_start->setToolTip(what);
}

void StartDialog::browse(QLineEdit &into, bool folder)
{
    const QString chosen = folder
        ? QFileDialog::getExistingDirectory(this, tr("Folder with the certificates"), into.text())
        : QFileDialog::getOpenFileName(this, tr("Site file"), into.text(),
                                       tr("Site files (*.toml)"));
    if (!chosen.isEmpty())
        into.setText(chosen);
}

} // namespace holdfast
