#include <member/memberview.h>

#include <events/words.h>
#include <member/budgetbar.h>
#include <member/commandbuttons.h>
#include <member/processtable.h>
#include <member/statediagram.h>
#include <member/transitionlist.h>
#include <site/matrixpainter.h>
#include <style/icons.h>
#include <style/metrics.h>

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace holdfast {

namespace {

QTableView *tableOf(QAbstractItemModel *model, int stretched)
{
    auto *view = new QTableView;
    view->setModel(model);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setShowGrid(false);
    view->setFrameShape(QFrame::NoFrame);
    view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setTabKeyNavigation(false);
    view->setWordWrap(false);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(view->fontMetrics().height() + 6);
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    view->horizontalHeader()->setSectionResizeMode(stretched, QHeaderView::Stretch);
    return view;
}

// Tables are as high as their rows: one scroll bar for the page, none within.
void fit(QTableView &view)
{
    const int rows = view.model()->rowCount() * view.verticalHeader()->defaultSectionSize();
    view.setFixedHeight(view.horizontalHeader()->sizeHint().height() + rows + 2);
}

} // namespace

MemberView::MemberView(SiteStore &store, QWidget *parent)
    : QScrollArea(parent)
    , m_store(store)
    , m_diagram(new StateDiagram(store))
    , m_budgets(new BudgetList)
    , m_commands(new CommandButtons(store))
    , m_processes(new ProcessTable([&store] { return store.now(); }, this))
    , m_resources(new ResourceTable([&store] { return store.now(); }, this))
    , m_processView(tableOf(m_processes, ProcessTable::StateColumn))
    , m_resourceView(tableOf(m_resources, ResourceTable::WhyColumn))
    , m_history(new TransitionList(store))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    viewport()->setBackgroundRole(QPalette::Base);
    build();
    retranslate();
    connect(m_commands, &CommandButtons::commandRequested, this, &MemberView::commandRequested);
    connect(&store, &SiteStore::statusChanged, this, [this](const SiteChanges &changes) {
        if (changes.structure || changes.alarms || changes.members.contains(m_member) || !changes.groups.isEmpty()
            || !changes.resources.isEmpty())
            refresh();
    });
    connect(&store, &SiteStore::agesChanged, this, &MemberView::refreshAges);
}

QLabel *MemberView::addHeading()
{
    auto *label = new QLabel;
    label->setFont(boldFont(font()));
    label->setContentsMargins(0, Metrics::space, 0, 0);
    widget()->layout()->addWidget(label);
    return label;
}

void MemberView::build()
{
    auto *page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(Metrics::margin, Metrics::margin, Metrics::margin, Metrics::margin);
    layout->setSpacing(Metrics::gap);
    setWidget(page);
    m_title = new QLabel;
    m_title->setFont(headingFont(font()));
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_subtitle = new QLabel;
    m_why = new QLabel;
    m_mate = new QLabel;
    for (QLabel *label : {m_subtitle, m_why, m_mate}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_mate->setTextFormat(Qt::RichText);
    m_mate->setTextInteractionFlags(Qt::TextBrowserInteraction); // its link by keyboard, too
    connect(m_mate, &QLabel::linkActivated, this, &MemberView::activated);
    for (QLabel *label : {m_title, m_subtitle, m_why, m_mate})
        layout->addWidget(label);
    layout->addSpacing(Metrics::gap);
    layout->addWidget(m_commands);
    layout->addSpacing(Metrics::gap);
    layout->addWidget(m_diagram);
    m_budgetHeading = addHeading();
    layout->addWidget(m_budgets);
    m_processHeading = addHeading();
    buildOutput();
    layout->addWidget(m_processView);
    m_resourceHeading = addHeading();
    layout->addWidget(m_resourceView);
    m_historyHeading = addHeading();
    layout->addWidget(m_history);
    layout->addStretch(1);
}

// The button stands beside the heading of the processes; one process has its own way to what it wrote.
void MemberView::buildOutput()
{
    m_output = new QToolButton;
    m_output->setIcon(icon(Symbol::Output));
    m_output->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_output->setFocusPolicy(Qt::StrongFocus);
    auto *row = new QHBoxLayout;
    auto *column = static_cast<QVBoxLayout *>(widget()->layout());
    column->removeWidget(m_processHeading);
    row->addWidget(m_processHeading);
    row->addStretch(1);
    row->addWidget(m_output, 0, Qt::AlignBottom);
    column->addLayout(row);
    connect(m_output, &QToolButton::clicked, this, [this] {
        if (!m_member.isEmpty())
            Q_EMIT outputRequested(m_member);
    });

    m_processOutput = new QAction(this);
    m_processOutput->setIcon(icon(Symbol::Output));
    m_processView->addAction(m_processOutput);
    m_processView->setContextMenuPolicy(Qt::ActionsContextMenu);
    const auto ask = [this](const QModelIndex &at) {
        const QString name = at.siblingAtColumn(ProcessTable::NameColumn).data().toString();
        if (!name.isEmpty())
            Q_EMIT outputRequested(m_member + QLatin1Char('/') + name);
    };
    connect(m_processOutput, &QAction::triggered, this, [this, ask] { ask(m_processView->currentIndex()); });
    connect(m_processView, &QTableView::activated, this, ask);
}

void MemberView::select(const QString &target)
{
    const QString member = m_store.memberFor(target);
    if (member.isEmpty() || member == m_member)
        return;
    m_member = member;
    m_diagram->setMember(member);
    m_commands->setTarget(member);
    m_history->setMember(member);
    refresh();
}

void MemberView::refresh()
{
    const MemberStatus *member = m_store.member(m_member);
    if (!member) {
        if (m_member.isEmpty() && m_store.hasStatus() && !m_store.status().groups.empty())
            select(m_store.status().groups.back().name);
        return;
    }
    m_title->setText(m_member);
    m_why->setText(member->why);
    m_why->setVisible(!member->why.isEmpty());
    std::vector<BudgetList::Line> lines;
    for (const ProcessStatus &process : member->processes) {
        for (const RungStatus &rung : process.ladder)
            lines.push_back({process.name, rung});
    }
    for (const RungStatus &rung : member->ladder)
        lines.push_back({QString(), rung});
    m_budgets->setLines(std::move(lines));
    m_processes->setProcesses(member->processes);
    fit(*m_processView);
    std::vector<ResourceStatus> resources;
    for (const QString &name : member->resources) {
        const ResourceStatus *resource = m_store.resource(name);
        resources.push_back(resource ? *resource : ResourceStatus{name, ResourceState::Down, {}, true, {}, {}});
    }
    m_resources->setResources(std::move(resources));
    fit(*m_resourceView);
    m_resourceView->setVisible(!member->resources.isEmpty());
    m_resourceHeading->setVisible(!member->resources.isEmpty());
    refreshAges();
}

void MemberView::refreshAges()
{
    const MemberStatus *member = m_store.member(m_member);
    if (!member)
        return;
    const GroupStatus *group = m_store.groupOf(*member);
    const double heard = m_store.hostAgeS(member->host);
    const QString layer = group ? word(group->layer) : QString();
    if (m_store.isStale(*member))
        m_subtitle->setText(tr("Last known state, %1 old: host %2 is not heard.").arg(ageText(heard), member->host));
    else if (heard >= SiteStore::ageShownAfterS)
        m_subtitle->setText(tr("Group of the %1 layer on host %2, heard %3 ago.").arg(layer, member->host, ageText(heard)));
    else
        m_subtitle->setText(tr("Group of the %1 layer on host %2.").arg(layer, member->host));
    const MemberStatus *mate = m_store.mateOf(*member);
    m_mate->setVisible(mate != nullptr);
    if (mate && group) {
        const QString link = QStringLiteral("<a href=\"%1\">%1</a>").arg(mate->member.toHtmlEscaped());
        const QString state = stateTitle(lookOf(m_store, *mate));
        const double age = m_store.ageS(group->protectedSince);
        if (m_store.isStale(*mate) || m_store.isStale(*member))
            m_mate->setText(tr("Mate %1 is %2. Whether they are protected is not known.").arg(link, state));
        else
            m_mate->setText(group->isProtected
                                ? tr("Mate %1 is %2. Protected for %3.").arg(link, state, ageText(age))
                                : tr("Mate %1 is %2. <b>Unprotected for %3.</b>").arg(link, state, ageText(age)));
    }
    m_budgets->setAge(m_store.statusAgeS());
    m_processes->setStale(m_store.isStale(*member));
    m_resources->setStale(m_store.isStale(*member));
    m_processes->agesChanged();
    m_resources->agesChanged();
}

void MemberView::retranslate()
{
    describe(*this, tr("Member"));
    m_budgetHeading->setText(tr("Budgets of its ladder"));
    m_processHeading->setText(tr("Processes"));
    m_resourceHeading->setText(tr("Resources"));
    m_historyHeading->setText(tr("Last transitions"));
    describe(*m_processView, tr("Processes"), tr("Return shows what the process has written"));
    m_output->setText(tr("Output"));
    m_output->setToolTip(tr("Show what its processes have written"));
    describe(*m_output, tr("Output"), m_output->toolTip());
    m_processOutput->setText(tr("Show the output of this process"));
    describe(*m_resourceView, tr("Resources"));
    m_processes->retranslate();
    m_resources->retranslate();
    m_history->update();
    refresh();
}

void MemberView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QScrollArea::changeEvent(event);
}

} // namespace holdfast
