#include <power/powerview.h>

#include <events/words.h>
#include <power/linepanel.h>
#include <power/outletmodel.h>
#include <power/poweractions.h>
#include <power/serialterminal.h>
#include <store/sitestore.h>
#include <style/colours.h>
#include <style/metrics.h>

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTreeView>
#include <QUuid>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

QTreeView *tableOf(OutletModel *model, QWidget *parent)
{
    auto *table = new QTreeView(parent);
    table->setModel(model);
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setAllColumnsShowFocus(true);
    table->header()->setStretchLastSection(true);
    const int digit = table->fontMetrics().horizontalAdvance(QLatin1Char('0'));
    table->setColumnWidth(OutletModel::Outlet, 8 * digit);
    table->setColumnWidth(OutletModel::Host, 11 * digit);
    table->setColumnWidth(OutletModel::Power, 20 * digit);
    table->setColumnWidth(OutletModel::Beats, 9 * digit);
    table->setColumnWidth(OutletModel::Age, 8 * digit);
    table->setColumnWidth(OutletModel::Cycles, 8 * digit);
    // Eight outlets are a usual independent computer; the rest of the height belongs to the frames.
    table->setMinimumHeight(table->fontMetrics().height() * 7);
    return table;
}

} // namespace

PowerView::PowerView(SiteStore &store, ManagerClient &, QWidget *parent)
    : QWidget(parent), m_store(store), m_line(new LinePanel(this)), m_own(new OutletModel(this)),
      m_managers(new OutletModel(this)), m_ownTable(tableOf(m_own, this)), m_managersTable(tableOf(m_managers, this)),
      m_actions(new PowerActions(this)), m_terminal(new SerialTerminal(this)), m_ownHeading(new QLabel(this)),
      m_managersHeading(new QLabel(this)), m_managersLine(new QLabel(this)), m_lineHeading(new QLabel(this)),
      m_terminalHeading(new QLabel(this)), m_ownEmpty(new QLabel(this))
{
    for (QLabel *heading : {m_ownHeading, m_managersHeading, m_lineHeading, m_terminalHeading})
        heading->setFont(boldFont(font()));
    m_managersLine->setWordWrap(true);
    m_ownEmpty->setWordWrap(true);
    auto *left = new QVBoxLayout;
    left->setSpacing(Metrics::space);
    left->addWidget(m_managersHeading);
    left->addWidget(m_managersLine);
    left->addWidget(m_managersTable, 1);
    left->addSpacing(Metrics::margin);
    left->addWidget(m_ownHeading);
    left->addWidget(m_ownEmpty);
    left->addWidget(m_ownTable, 1);
    left->addWidget(m_actions);
    auto *right = new QVBoxLayout;
    right->setSpacing(Metrics::space);
    right->addWidget(m_lineHeading);
    right->addWidget(m_line);
    right->addSpacing(Metrics::margin);
    right->addWidget(m_terminalHeading);
    right->addWidget(m_terminal, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Metrics::margin, Metrics::margin, Metrics::margin, Metrics::margin);
    row->setSpacing(2 * Metrics::margin);
    row->addLayout(left, 1);
    row->addLayout(right, 1);

    connect(m_line, &LinePanel::connectWanted, this, &PowerView::connectLine);
    connect(m_line, &LinePanel::releaseWanted, this, &PowerView::release);
    connect(m_ownTable->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PowerView::showActions);
    connect(&m_store, &SiteStore::statusChanged, this, &PowerView::showManagers);
    connect(&m_store, &SiteStore::connectionChanged, this, &PowerView::showManagers);
    connect(m_actions, &PowerActions::fired, this, [this](int outlet, ic::PowerAction action, const QString &reason) {
        if (m_session)
            m_job = m_session->requestPower(outlet, action, reason, m_store.user(),
                                            QUuid::createUuid().toString(QUuid::Id128).left(12));
    });
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        m_own->tick();
        m_managers->tick();
    });
    m_tick.start();
    retranslate();
}

PowerView::~PowerView()
{
    m_terminal->setLine(nullptr);
}

void PowerView::suggestLine(const QString &port, const QString &host)
{
    m_line->suggest(port, host);
}

void PowerView::connectLine()
{
    m_own->clear();
    m_session = std::make_unique<IcSession>(m_line->settings(), m_line->host());
    IcSession *session = m_session.get();
    session->setOnLoss(ic::OnLoss::None); // a console that goes away is no fault of anybody
    m_terminal->setLine(&session->serial());
    connect(session, &IcSession::lineChanged, this, &PowerView::showLine);
    connect(session, &IcSession::outletChanged, this, [this](int outlet) { showOutlet(outlet); });
    connect(session, &IcSession::beatsChanged, this, [this](int outlet) { showOutlet(outlet); });
    connect(session, &IcSession::powerResult, this, [this](quint64 id, bool ok, const Error &error) {
        if (id != m_job)
            return;
        m_actions->showResult(ok, ok ? tr("Confirmed by the switch.")
                                     : tr("Not confirmed: %1").arg(QString::fromStdString(error.message())));
    });
    session->open();
    showLine();
}

void PowerView::release()
{
    if (!m_session)
        return;
    // The word of good-bye takes a moment; the object ends itself after it.
    IcSession *leaving = m_session.release();
    m_terminal->setLine(nullptr);
    leaving->disconnect(this);
    connect(leaving, &IcSession::lineChanged, leaving, [leaving](LinkState state) {
        if (state == LinkState::Unknown)
            leaving->deleteLater();
    });
    leaving->setParent(this);
    leaving->bye();
    m_own->setStale(true);
    showLine();
}

void PowerView::showLine()
{
    const bool held = m_session != nullptr;
    const LinkState state = held ? m_session->line() : LinkState::Unknown;
    m_own->setStale(state != LinkState::Up);
    m_line->showState(state, held, held ? m_session->icName() : QString(), held ? m_session->why() : QString(),
                      held ? m_session->serial().settingsNote() : QString());
    m_ownEmpty->setVisible(m_own->rowCount() == 0);
    showActions();
}

void PowerView::showOutlet(int outlet)
{
    if (!m_session)
        return;
    const auto known = m_session->outlets().find(outlet);
    if (known == m_session->outlets().end())
        return;
    const IcSession::Outlet &o = known->second;
    m_own->setRow({outlet, o.host, o.power, o.beats, o.cycles, o.offs, Stopwatch::started()});
    m_ownEmpty->setVisible(false);
    if (!m_ownTable->currentIndex().isValid() && m_own->rowCount() > 0)
        m_ownTable->setCurrentIndex(m_own->index(0, 0));
    showActions();
}

int PowerView::selectedOutlet() const
{
    const QModelIndex current = m_ownTable->currentIndex();
    return current.isValid() && static_cast<std::size_t>(current.row()) < m_own->rows().size()
        ? m_own->rows()[static_cast<std::size_t>(current.row())].outlet
        : 0;
}

void PowerView::showActions()
{
    const OutletModel::Row *row = m_own->row(selectedOutlet());
    QString refusal;
    if (!m_session || m_session->line() != LinkState::Up)
        refusal = tr("Connect this console's own line first, or command the host through its managers.");
    m_actions->setOutlet(row != nullptr ? row->outlet : 0, row != nullptr ? row->host : QString(), refusal);
}

void PowerView::showManagers()
{
    if (!m_store.hasStatus() || m_store.status().independentComputers.empty()) {
        m_managersLine->setText(m_store.hasStatus() ? tr("This site has no independent computer.")
                                                    : tr("No manager is connected; the own line works without one."));
        m_managers->clear();
        return;
    }
    QStringList lines;
    std::vector<OutletModel::Row> rows;
    for (const IndependentComputerStatus &ic : m_store.status().independentComputers) {
        lines.append(tr("%1 on %2 of %3: %4").arg(ic.name, ic.port, m_store.status().host, word(ic.line)));
        for (const OutletStatus &outlet : ic.outlets)
            rows.push_back({outlet.outlet, outlet.host, outlet.power, outlet.beats, outlet.cycles, outlet.offs,
                            m_store.sinceStatus()});
    }
    m_managersLine->setText(lines.join(u'\n'));
    m_managers->setStale(!m_store.isLive() || m_store.status().independentComputers.front().line != LinkState::Up);
    m_managers->setRows(std::move(rows));
}

void PowerView::select(const QString &target)
{
    for (std::size_t i = 0; i < m_own->rows().size(); ++i) {
        if (m_own->rows()[i].host == target)
            m_ownTable->setCurrentIndex(m_own->index(static_cast<int>(i), 0));
    }
    for (std::size_t i = 0; i < m_managers->rows().size(); ++i) {
        if (m_managers->rows()[i].host == target)
            m_managersTable->setCurrentIndex(m_managers->index(static_cast<int>(i), 0));
    }
}

void PowerView::retranslate()
{
    m_managersHeading->setText(tr("As the managers see it"));
    m_ownHeading->setText(tr("As this console hears it on its own line"));
    m_ownEmpty->setText(tr("Nothing yet: connect a serial port on the right."));
    m_lineHeading->setText(tr("This console's own line"));
    m_terminalHeading->setText(tr("Raw frames of the own line"));
    describe(*m_ownTable, tr("Outlets, as heard on the own line"));
    describe(*m_managersTable, tr("Outlets, as the managers see them"));
    m_own->retranslate();
    m_managers->retranslate();
    // Widths are of values; titles are longer in some languages.
    for (QTreeView *table : {m_ownTable, m_managersTable}) {
        for (int column = 0; column + 1 < table->header()->count(); ++column) {
            const int title = table->header()->sectionSizeHint(column);
            table->setColumnWidth(column, std::max(table->columnWidth(column), title));
        }
    }
    showManagers();
    showLine();
}

void PowerView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace holdfast
