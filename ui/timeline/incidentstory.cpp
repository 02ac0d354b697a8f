#include <timeline/incidentstory.h>

#include <events/eventmarks.h>
#include <events/sentence.h>
#include <events/words.h>
#include <style/metrics.h>

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHash>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

QString afterText(double seconds)
{
    return u"+%1 s"_s.arg(seconds, 0, 'f', 3);
}

constexpr int depthRole = Qt::UserRole + 1;
constexpr int indentation = 14;

// A tree view breaks no lines by itself: the height is that of the sentence in its column's width. What follows from
// something stands to the right of it, all of its lines.
class StoryDelegate : public QStyledItemDelegate
{
public:
    explicit StoryDelegate(QTreeWidget *tree) : QStyledItemDelegate(tree), m_tree(tree) {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        if (index.column() == 0)
            return QStyledItemDelegate::sizeHint(option, index);
        const int room = m_tree->columnWidth(1) - 30 - indent(index); // the mark and the margins
        const QRect text = QFontMetrics(item.font).boundingRect(QRect(0, 0, std::max(room, 60), 10000),
                                                                Qt::TextWordWrap, item.text);
        return {text.width() + 30, std::max(text.height(), 16) + 5};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem item = option;
        if (index.column() == 1)
            item.rect.setLeft(item.rect.left() + indent(index));
        QStyledItemDelegate::paint(painter, item, index);
    }

private:
    static int indent(const QModelIndex &index) { return std::min(index.data(depthRole).toInt(), 8) * indentation; }
    QTreeWidget *m_tree;
};

QIcon markIcon(const QJsonObject &record, const QPalette &palette)
{
    QPixmap pixmap(16, 16);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintMark(painter, QRectF(2, 2, 12, 12), record, markColour(record, palette));
    return pixmap;
}

} // namespace

std::vector<StoryLine> storyOf(std::vector<QJsonObject> records)
{
    const auto seq = [](const QJsonObject &record) { return record["seq"_L1].toInteger(); };
    std::sort(records.begin(), records.end(),
              [&](const QJsonObject &a, const QJsonObject &b) { return seq(a) < seq(b); });
    std::vector<StoryLine> story;
    QHash<qint64, int> depths;
    for (const QJsonObject &record : records) {
        const auto cause = depths.constFind(record["cause"_L1].toInteger());
        const int depth = cause == depths.cend() ? (story.empty() ? 0 : 1) : *cause + 1;
        depths.insert(seq(record), depth);
        story.push_back({record, double(recordTime(record) - recordTime(records.front())) / 1e6, depth});
    }
    return story;
}

QString storyText(const std::vector<StoryLine> &story)
{
    QString out;
    for (const StoryLine &line : story) {
        out += localText(recordTime(line.record)) + u"  "_s + afterText(line.afterS).rightJustified(12) + u"  "_s
            + QString(2 * line.depth, u' ') + sentence(line.record) + u'\n';
    }
    return out;
}

IncidentStory::IncidentStory(QWidget *parent)
    : QWidget(parent), m_title(new QLabel), m_summary(new QLabel), m_note(new QLabel), m_lines(new QTreeWidget),
      m_copy(new QToolButton)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 6, 6);
    layout->setSpacing(4);
    auto *top = new QHBoxLayout;
    m_title->setFont(boldFont(font()));
    for (QLabel *label : {m_title, m_summary, m_note})
        label->setWordWrap(true);
    top->addWidget(m_title, 1);
    top->addWidget(m_copy);
    layout->addLayout(top);
    layout->addWidget(m_summary);
    layout->addWidget(m_note);
    m_note->hide();
    m_lines->setColumnCount(2);
    m_lines->setHeaderHidden(true);
    m_lines->setRootIsDecorated(false);
    m_lines->setIndentation(0);
    m_lines->setWordWrap(true);
    m_lines->setAlternatingRowColors(true);
    m_lines->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    layout->addWidget(m_lines, 1);
    layout->addStretch(); // while there is no story the text stays on top
    m_lines->setItemDelegate(new StoryDelegate(m_lines));
    connect(m_lines->header(), &QHeaderView::sectionResized, m_lines, &QTreeWidget::doItemsLayout);
    m_copy->setFocusPolicy(Qt::StrongFocus);
    connect(m_copy, &QToolButton::clicked, this, [this] { QApplication::clipboard()->setText(storyText(m_story)); });
    const auto activate = [this](QTreeWidgetItem *item) {
        const int line = item == nullptr ? -1 : m_lines->indexOfTopLevelItem(item);
        if (line >= 0)
            Q_EMIT recordActivated(m_story[std::size_t(line)].record);
    };
    connect(m_lines, &QTreeWidget::itemActivated, this, activate);
    connect(m_lines, &QTreeWidget::itemClicked, this, activate);
    fill();
}

void IncidentStory::show(const std::vector<QJsonObject> &records)
{
    m_story = storyOf(records);
    fill();
}

void IncidentStory::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void IncidentStory::fill()
{
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copy the story as text"));
    m_copy->setAccessibleName(tr("Copy the story"));
    m_lines->setAccessibleName(tr("Story of the incident"));
    m_copy->setEnabled(!m_story.empty());
    m_lines->clear();
    m_lines->setVisible(!m_story.empty());
    if (m_story.empty()) {
        m_title->setText(tr("Incident"));
        m_summary->setText(tr("Select a mark or a bar to read the incident behind it, from its cause downwards."));
        return;
    }
    const QJsonObject &root = m_story.front().record;
    m_title->setText(tr("Incident %1: %2").arg(root["root"_L1].toInteger()).arg(sentence(root)));
    const auto rungs = std::count_if(m_story.begin(), m_story.end(),
                                     [](const StoryLine &line) { return markOf(line.record) == Mark::Action; });
    m_summary->setText(tr("Began %1, %2 later the last of its %n record(s).", nullptr, int(m_story.size()))
                           .arg(localText(recordTime(root)), durationWords(m_story.back().afterS))
                       + (rungs > 0 ? u' ' + tr("%n rung(s) taken.", nullptr, int(rungs)) : QString()));
    for (const StoryLine &line : m_story) {
        auto *item = new QTreeWidgetItem(m_lines);
        item->setText(0, afterText(line.afterS));
        item->setTextAlignment(0, Qt::AlignRight | Qt::AlignTop);
        item->setForeground(0, palette().color(QPalette::PlaceholderText));
        item->setIcon(1, markIcon(line.record, palette()));
        item->setText(1, sentence(line.record));
        item->setData(1, depthRole, line.depth);
        item->setToolTip(1, localText(recordTime(line.record)) + u'\n' + sentence(line.record));
        item->setData(1, Qt::AccessibleTextRole, tr("%1 after %2", "sentence, time").arg(sentence(line.record), afterText(line.afterS)));
        if (markOf(line.record) == Mark::Action)
            item->setFont(1, boldFont(font()));
    }
}

void IncidentStory::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        fill();
    QWidget::changeEvent(event);
}

} // namespace holdfast
