#include <shell/statusfields.h>

#include <style/colours.h>
#include <style/icons.h>
#include <style/metrics.h>

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace holdfast {

namespace {

QFrame *separator(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFrameShape(QFrame::VLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    return line;
}

void tint(QLabel &label, bool abnormal)
{
    QPalette palette = label.parentWidget()->palette();
    if (abnormal)
        palette.setColor(QPalette::WindowText, Colours::of(palette).caution);
    label.setPalette(palette);
    label.setFont(abnormal ? boldFont(label.parentWidget()->font()) : label.parentWidget()->font());
}

} // namespace

DataAges::DataAges(SiteStore &store, QWidget *parent) : QWidget(parent), m_store(store)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    connect(&store, &SiteStore::agesChanged, this, [this] {
        describe(*this, tr("Age of the data of each host"), sentence());
        update();
    });
}

std::vector<DataAges::Entry> DataAges::entries(bool all) const
{
    std::vector<Entry> out;
    int fresh = 0;
    for (const HostStatus &host : m_store.status().hosts) {
        const double age = m_store.hostAgeS(host.name);
        const bool old = age < 0 || age >= SiteStore::staleAfterS;
        if (all || old)
            out.push_back({age < 0 ? tr("%1 never").arg(host.name) : tr("%1 %2", "host, age").arg(host.name, ageText(age)), old});
        else
            ++fresh;
    }
    if (fresh > 0)
        out.insert(out.begin(), {tr("fresh: %1 of %2").arg(fresh).arg(m_store.status().hosts.size()), false});
    return out;
}

int DataAges::widthOf(const std::vector<Entry> &all) const
{
    int width = 0;
    for (const Entry &entry : all)
        width += QFontMetrics(entry.stale ? boldFont(font()) : font()).horizontalAdvance(entry.text) + Metrics::margin;
    return width;
}

QSize DataAges::sizeHint() const
{
    return {320, fontMetrics().height() + 4};
}

QString DataAges::sentence() const
{
    QStringList all;
    for (const Entry &entry : entries(true))
        all.append(entry.text);
    return all.join(QLatin1String(", "));
}

void DataAges::paintEvent(QPaintEvent *)
{
    if (!m_store.hasStatus())
        return;
    QPainter painter(this);
    const Colours colours = Colours::of(palette());
    int x = 0;
    const QString label = tr("Data:");
    painter.setPen(colours.dim);
    painter.drawText(QRect(x, 0, width(), height()), Qt::AlignVCenter, label);
    x += fontMetrics().horizontalAdvance(label) + Metrics::gap;
    std::vector<Entry> shown = entries(true);
    if (widthOf(shown) > width() - x)
        shown = entries(false);
    for (const Entry &entry : shown) {
        painter.setFont(entry.stale ? boldFont(font()) : font());
        painter.setPen(entry.stale ? colours.caution : colours.text);
        const int w = QFontMetrics(painter.font()).horizontalAdvance(entry.text);
        if (x + w > width()) {
            painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter, QStringLiteral("\u2026"));
            break;
        }
        painter.drawText(QRect(x, 0, w + 2, height()), Qt::AlignVCenter, entry.text);
        x += w + Metrics::margin;
    }
}

StatusFields::StatusFields(SiteStore &store, QWidget *parent)
    : QWidget(parent), m_store(store), m_connection(new QLabel(this)), m_computer(new QLabel(this)),
      m_ages(new DataAges(store, this)), m_user(new QToolButton(this)), m_mode(new QToolButton(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Metrics::space, 1, Metrics::space, 1);
    layout->setSpacing(Metrics::space);
    layout->addWidget(m_connection);
    layout->addWidget(separator(this));
    layout->addWidget(m_ages, 1);
    layout->addWidget(separator(this));
    layout->addWidget(m_computer);
    layout->addWidget(separator(this));
    for (QToolButton *button : {m_user, m_mode}) {
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIconSize(QSize(15, 15));
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button);
    }
    m_user->setIcon(icon(Symbol::User));
    connect(m_user, &QToolButton::clicked, this, &StatusFields::userRequested);
    connect(m_mode, &QToolButton::clicked, this, &StatusFields::modeToggled);
    connect(&store, &SiteStore::statusChanged, this, &StatusFields::refresh);
    connect(&store, &SiteStore::connectionChanged, this, &StatusFields::refresh);
    connect(&store, &SiteStore::userChanged, this, &StatusFields::refresh);
    connect(&store, &SiteStore::agesChanged, this, &StatusFields::refresh);
    refresh();
}

void StatusFields::refresh()
{
    QString connection;
    switch (m_store.connection()) {
    case ManagerClient::Connection::Connecting: connection = tr("connecting"); break;
    case ManagerClient::Connection::Connected:
        if (m_store.isSilent()) {
            connection = tr("no answer");
            break;
        }
        connection = m_store.hasStatus() ? tr("%1 by %2", "site, host that answers").arg(m_store.status().site, m_store.status().host)
                                         : tr("connected, no state yet");
        break;
    case ManagerClient::Connection::Lost: connection = tr("connection lost"); break;
    }
    const bool live = m_store.isLive();
    m_connection->setText(connection);
    m_connection->setToolTip(m_store.endpoint());
    tint(*m_connection, !live);
    describe(*m_connection, tr("Connection: %1").arg(connection));

    QStringList lines;
    bool abnormal = false;
    for (const IndependentComputerStatus &computer : m_store.status().independentComputers) {
        const bool known = live && !m_store.moment().isValid();
        const LinkState line = known ? computer.line : LinkState::Unknown;
        abnormal = abnormal || line != LinkState::Up;
        switch (line) {
        case LinkState::Unknown: lines.append(tr("%1 unknown").arg(computer.name)); break;
        case LinkState::Up: lines.append(tr("%1 up").arg(computer.name)); break;
        case LinkState::Down: lines.append(tr("%1 DOWN").arg(computer.name)); break;
        }
    }
    const QString computers = lines.isEmpty() ? tr("no independent computer")
                                              : tr("IC: %1", "IC: independent computers").arg(lines.join(QLatin1String(", ")));
    m_computer->setText(computers);
    m_computer->setToolTip(tr("Line from the answering host to the independent computer"));
    tint(*m_computer, abnormal);
    describe(*m_computer, computers);

    const bool operating = m_store.mode() == SiteStore::Mode::Operate;
    m_user->setText(m_store.user());
    m_user->setToolTip(tr("Commands are given in this name. Click to change it."));
    describe(*m_user, tr("Acting user: %1").arg(m_store.user()));
    m_mode->setIcon(icon(operating ? Symbol::Unlock : Symbol::Lock));
    m_mode->setText(operating ? tr("operate") : tr("view"));
    m_mode->setToolTip(operating ? tr("Operate mode: commands can be given. Click for view mode.")
                                 : tr("View mode: no command can be given. Click for operate mode."));
    describe(*m_mode, tr("Mode: %1").arg(m_mode->text()));
}

QString StatusFields::connectionText() const
{
    return m_connection->text();
}

QString StatusFields::computerText() const
{
    return m_computer->text();
}

QString StatusFields::userText() const
{
    return m_user->text();
}

void StatusFields::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace holdfast
