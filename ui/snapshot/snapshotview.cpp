#include <snapshot/snapshotview.h>

#include <snapshot/differencewords.h>
#include <style/icons.h>
#include <style/metrics.h>

#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QIdentityProxyModel>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QSaveFile>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr auto changesTogether = std::chrono::milliseconds(300);

/// The same rows, each as one sentence.
class SentenceModel : public QIdentityProxyModel
{
public:
    using QIdentityProxyModel::QIdentityProxyModel;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        return QIdentityProxyModel::data(index, role == Qt::DisplayRole ? int(Qt::ToolTipRole) : role);
    }
};

QString momentText(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat)
        + time.toLocalTime().time().toString(u" (HH:mm:ss)"_s);
}

} // namespace

SnapshotView::SnapshotView(SiteStore &store, ManagerClient &client, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_client(client)
    , m_model(new DifferenceModel(this))
    , m_save(new QPushButton(this))
    , m_open(new QPushButton(this))
    , m_export(new QPushButton(this))
    , m_copy(new QPushButton(this))
    , m_of(new QLabel(this))
    , m_message(new QLabel(this))
    , m_areaLabel(new QLabel(this))
    , m_textLabel(new QLabel(this))
    , m_empty(new QLabel(this))
    , m_areas(new QComboBox(this))
    , m_text(new QLineEdit(this))
    , m_tabs(new QTabWidget(this))
    , m_table(new QTableView)
    , m_sentences(new QListView)
{
    m_save->setIcon(icon(Symbol::Snapshot));
    m_of->setFont(boldFont(font()));
    for (QLabel *label : {m_of, m_message}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(6 * Metrics::margin);
    m_areaLabel->setBuddy(m_areas);
    m_textLabel->setBuddy(m_text);
    m_text->setClearButtonEnabled(true);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    auto *sentences = new SentenceModel(this);
    sentences->setSourceModel(m_model);
    m_sentences->setModel(sentences);
    m_sentences->setModelColumn(DifferenceModel::TargetColumn);
    m_sentences->setWordWrap(true);
    m_sentences->setResizeMode(QListView::Adjust);
    m_sentences->setAlternatingRowColors(true);
    m_tabs->addTab(m_table, QString());
    m_tabs->addTab(m_sentences, QString());
    m_tabs->setDocumentMode(true);

    auto *files = new QHBoxLayout;
    files->setSpacing(Metrics::space);
    files->addWidget(m_save);
    files->addWidget(m_open);
    files->addStretch(1);
    files->addWidget(m_copy);
    files->addWidget(m_export);
    auto *filters = new QHBoxLayout;
    filters->setSpacing(Metrics::space);
    filters->addWidget(m_areaLabel);
    filters->addWidget(m_areas);
    filters->addWidget(m_textLabel);
    filters->addWidget(m_text, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Metrics::margin, Metrics::margin, Metrics::margin, Metrics::margin);
    layout->setSpacing(Metrics::space);
    layout->addLayout(files);
    layout->addWidget(m_of);
    layout->addWidget(m_message);
    layout->addLayout(filters);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_tabs, 1);
    setFocusProxy(m_save);

    m_again.setSingleShot(true);
    m_again.setInterval(changesTogether);
    connect(&m_again, &QTimer::timeout, this, &SnapshotView::compare);
    connect(m_save, &QPushButton::clicked, this, [this] {
        const QString suggestion = m_store.status().site + QDateTime::currentDateTime().toString(u"-yyyyMMdd-HHmm"_s)
            + ".json"_L1;
        chooseFile(true, tr("Save a snapshot"), suggestion, tr("Snapshots (*.json)"),
                   [this](const QString &file) { saveTo(file); });
    });
    connect(m_open, &QPushButton::clicked, this, [this] {
        chooseFile(false, tr("Compare with a snapshot"), {}, tr("Snapshots (*.json)"),
                   [this](const QString &file) { open(file); });
    });
    connect(m_export, &QPushButton::clicked, this, [this] {
        chooseFile(true, tr("Export the differences"), u"differences.csv"_s, tr("Table (*.csv);;Text (*.txt)"),
                   [this](const QString &file) {
                       const auto done = exportTo(file);
                       say(done ? tr("%n difference(s) are in %1.", nullptr, m_model->rowCount()).arg(file)
                                : QString::fromStdString(done.error().message()),
                           !done);
                   });
    });
    connect(m_copy, &QPushButton::clicked, this, &SnapshotView::copy);
    connect(m_areas, &QComboBox::currentIndexChanged, this, &SnapshotView::filter);
    connect(m_text, &QLineEdit::textChanged, this, &SnapshotView::filter);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &at) {
        if (const QString target = openableTarget(m_model->at(at.row())); !target.isEmpty())
            Q_EMIT activated(target);
    });
    connect(&store, &SiteStore::statusChanged, this, [this] {
        if (m_then && !m_again.isActive())
            m_again.start();
    });
    connect(&store, &SiteStore::recordAdded, this, [this](const QJsonObject &record) {
        if (m_then && record.value("kind"_L1) == "config"_L1)
            m_again.start();
    });
    connect(&store, &SiteStore::connectionChanged, this, &SnapshotView::refresh);
    retranslate();
}

void SnapshotView::retranslate()
{
    m_save->setText(tr("&Save a snapshot\u2026"));
    m_open->setText(tr("&Compare with a snapshot\u2026"));
    m_export->setText(tr("&Export\u2026"));
    m_copy->setText(tr("C&opy as text"));
    m_areaLabel->setText(tr("S&how:"));
    m_textLabel->setText(tr("&Filter:"));
    m_text->setPlaceholderText(tr("cdma, alpha, Standby \u2026"));
    m_tabs->setTabText(0, tr("Table"));
    m_tabs->setTabText(1, tr("Sentences"));
    const int area = std::max(0, m_areas->currentIndex());
    const QSignalBlocker guard(m_areas);
    m_areas->clear();
    m_areas->addItem(tr("Everything"));
    for (int i = 0; i < static_cast<int>(Difference::areaNames.size()); ++i)
        m_areas->addItem(areaWord(static_cast<Difference::Area>(i)));
    m_areas->setCurrentIndex(area);
    describe(*m_areas, tr("Area of differences"));
    describe(*m_text, tr("Words that a difference must have"));
    describe(*m_table, tr("What differs from the snapshot"));
    describe(*m_sentences, tr("What differs from the snapshot, in sentences"));
    m_model->retranslate();
    refresh();
}

void SnapshotView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SnapshotView::refresh()
{
    const bool connected = m_store.connection() == ManagerClient::Connection::Connected;
    const QString refusal = connected ? QString() : tr("There is no connection to a manager.");
    m_save->setEnabled(connected);
    m_save->setToolTip(connected ? tr("The site's state and configuration as they are now, to a file") : refusal);
    m_open->setEnabled(connected);
    m_open->setToolTip(connected ? tr("What differs between a file and now") : refusal);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_export, m_copy, m_areas, m_areaLabel, m_text, m_textLabel})
        widget->setEnabled(m_then.has_value());
    m_tabs->setVisible(m_then.has_value());
    m_empty->setVisible(!m_then.has_value());
    if (!m_then) {
        m_of->setText(tr("No snapshot is compared."));
        m_empty->setText(
            tr("Save one before you change something; compare with it afterwards. It holds the states of hosts, "
               "groups, members, resources, power and alarms, and the whole configuration."));
        return;
    }
    QString text = tr("%1: taken %2 by %3 (record %4), compared with now.", "file, time, user, seq")
                       .arg(QFileInfo(m_file).fileName(), momentText(m_then->taken), m_then->by)
                       .arg(m_then->state.seq);
    if (!connected)
        text += u' ' + tr("The connection is lost: \"now\" is the last known state.");
    m_of->setText(text);
    const int all = static_cast<int>(m_model->all().size());
    if (all == 0)
        say(tr("Nothing differs."));
    else if (m_model->rowCount() == all)
        say(tr("%n difference(s).", nullptr, all));
    else
        say(tr("%1 of %n difference(s) are shown.", nullptr, all).arg(m_model->rowCount()));
}

void SnapshotView::say(const QString &text, bool isError)
{
    m_message->setText(text);
    m_message->setFont(isError ? boldFont(font()) : font());
}

QString SnapshotView::message() const
{
    return m_message->text();
}

void SnapshotView::select(const QString &target)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (openableTarget(m_model->at(row)) != target)
            continue;
        m_table->selectRow(row);
        m_table->scrollTo(m_model->index(row, 0));
        return;
    }
}

void SnapshotView::filter()
{
    std::optional<Difference::Area> area;
    if (m_areas->currentIndex() > 0)
        area = static_cast<Difference::Area>(m_areas->currentIndex() - 1);
    m_model->setFilter(area, m_text->text());
    refresh();
}

void SnapshotView::askNow(const std::function<void(const Snapshot &)> &then)
{
    const auto refused = [this](const ApiReply &reply) {
        say(reply.error->why.isEmpty() ? reply.error->message : reply.error->why, true);
    };
    m_client.call(u"state.get"_s, {}, this, [this, then, refused](const ApiReply &state) {
        if (state.error)
            return refused(state);
        m_client.call(u"config.get"_s, {}, this, [this, then, refused, state](const ApiReply &config) {
            if (config.error)
                return refused(config);
            then(takeSnapshot(state.result.toObject(), config.result.toObject(), m_store.user()));
        });
    });
}

void SnapshotView::saveTo(const QString &file)
{
    askNow([this, file](const Snapshot &snapshot) {
        const auto saved = saveSnapshot(file, snapshot);
        say(saved ? tr("%1 as of record %2 is in %3.").arg(snapshot.state.site).arg(snapshot.state.seq).arg(file)
                  : QString::fromStdString(saved.error().message()),
            !saved);
    });
}

void SnapshotView::open(const QString &file)
{
    const auto loaded = loadSnapshot(file);
    if (!loaded)
        return say(QString::fromStdString(loaded.error().message()), true);
    askNow([this, file, then = *loaded](const Snapshot &now) {
        if (const auto same = sameSite(then, now); !same)
            return say(QString::fromStdString(same.error().message()), true);
        m_then = then;
        m_file = file;
        m_model->setDifferences(differences(then, now));
        m_table->resizeColumnsToContents();
        refresh();
    });
}

void SnapshotView::compare()
{
    askNow([this](const Snapshot &now) {
        if (!m_then)
            return;
        m_model->setDifferences(differences(*m_then, now));
        refresh();
    });
}

QString SnapshotView::sentences() const
{
    QString text = m_of->text() + u'\n';
    for (const Difference &one : m_model->shown())
        text += differenceSentence(one) + u'\n';
    return text;
}

void SnapshotView::copy() const
{
    QGuiApplication::clipboard()->setText(sentences());
}

Outcome SnapshotView::exportTo(const QString &name) const
{
    QSaveFile file(name);
    const bool table = name.endsWith(".csv"_L1, Qt::CaseInsensitive);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(table ? toCsv(m_model->shown()) : sentences().toUtf8());
        if (file.commit())
            return done();
    }
    return Error{file.errorString().toStdString(), name.toStdString(), "check the path and the space on its disk"};
}

void SnapshotView::chooseFile(bool toSave, const QString &title, const QString &suggestion, const QString &filter,
                              const std::function<void(const QString &)> &chosen)
{
    auto *dialog = new QFileDialog(this, title, {}, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(toSave ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(toSave ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    if (!suggestion.isEmpty())
        dialog->selectFile(suggestion);
    connect(dialog, &QFileDialog::fileSelected, this, chosen);
    dialog->open();
}

} // namespace holdfast
