#include <shell/commandpalette.h>

#include <style/colours.h>
#include <style/metrics.h>

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QRegularExpression>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace holdfast {

namespace {

enum Role { HintRole = Qt::UserRole, RefusalRole };
constexpr int mostShown = 200;

// 0: doesn't match; the better, the larger.
int scoreOf(const QString &text, const QStringList &typed)
{
    const QStringList words = text.split(QRegularExpression(QStringLiteral("[\\s@/:,-]+")), Qt::SkipEmptyParts);
    int score = 1;
    for (const QString &part : typed) {
        const bool begins = std::any_of(words.begin(), words.end(), [&part](const QString &one) { return one.startsWith(part); });
        if (!begins && !text.contains(part))
            return 0;
        score += begins ? 10 : 1;
    }
    return score;
}

class PaletteDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const QString refusal = index.data(RefusalRole).toString();
        const QString hint = refusal.isEmpty() ? index.data(HintRole).toString() : refusal;
        const bool selected = option.state & QStyle::State_Selected;
        const Colours colours = Colours::of(option.palette);
        painter->setPen(selected ? option.palette.color(QPalette::HighlightedText) : colours.dim);
        painter->setFont(smallFont(option.font));
        const int taken = option.fontMetrics.horizontalAdvance(index.data().toString()) + 46;
        const QRect rest = option.rect.adjusted(taken, 0, -Metrics::space, 0);
        painter->drawText(rest, Qt::AlignVCenter | Qt::AlignRight,
                          QFontMetrics(painter->font()).elidedText(hint, Qt::ElideRight, rest.width()));
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index).expandedTo({0, option.fontMetrics.height() + 10});
    }
};

} // namespace

class CommandPalette::Model : public QAbstractListModel
{
public:
    Model(const std::vector<PaletteEntry> &entries, QObject *parent) : QAbstractListModel(parent), m_entries(entries) {}

    void show(std::vector<int> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    [[nodiscard]] const PaletteEntry &entry(int row) const
    {
        return m_entries[static_cast<std::size_t>(m_rows[static_cast<std::size_t>(row)])];
    }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        const PaletteEntry &one = entry(index.row());
        switch (role) {
        case Qt::DisplayRole: return one.text;
        case Qt::DecorationRole: return one.icon;
        case Qt::AccessibleDescriptionRole: return one.refusal.isEmpty() ? one.hint : one.refusal;
        case HintRole: return one.hint;
        case RefusalRole: return one.refusal;
        default: return {};
        }
    }
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        return entry(index.row()).refusal.isEmpty() ? QAbstractListModel::flags(index) : Qt::ItemIsSelectable;
    }

private:
    const std::vector<PaletteEntry> &m_entries;
    std::vector<int> m_rows;
};

std::vector<int> matchEntries(const std::vector<PaletteEntry> &entries, const QString &typed, int most)
{
    const QStringList parts = typed.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<std::pair<int, int>> found; // key to sort by, entry
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const PaletteEntry &entry = entries[i];
        const int score = scoreOf((entry.text + QLatin1Char(' ') + entry.words).toLower(), parts);
        if (score > 0)
            found.emplace_back(-score + (entry.refusal.isEmpty() ? 0 : 1000), static_cast<int>(i));
    }
    // Of two that match as well the shorter is meant: the rest of the longer one was not typed.
    std::stable_sort(found.begin(), found.end(), [&entries](const auto &a, const auto &b) {
        const auto length = [&entries](int entry) { return entries[static_cast<std::size_t>(entry)].text.size(); };
        return std::pair(a.first, length(a.second)) < std::pair(b.first, length(b.second));
    });
    std::vector<int> rows;
    for (const auto &[key, entry] : found) {
        if (static_cast<int>(rows.size()) == most)
            break;
        rows.push_back(entry);
    }
    return rows;
}

CommandPalette::CommandPalette(std::vector<PaletteEntry> entries, QWidget *parent)
    : QDialog(parent, Qt::Popup | Qt::FramelessWindowHint), m_entries(std::move(entries)),
      m_model(new Model(m_entries, this)), m_input(new QLineEdit(this)), m_list(new QListView(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    describe(*this, tr("Command palette"));
    m_input->setPlaceholderText(tr("What do you want to do? For example: off cdma, beta, timeline"));
    m_input->setToolTip(m_input->placeholderText());
    m_input->installEventFilter(this);
    describe(*m_input, tr("Search commands and targets"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    describe(*m_list, tr("What was found"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Metrics::space, Metrics::space, Metrics::space, Metrics::space);
    layout->addWidget(m_input);
    layout->addWidget(m_list, 1);
    resize(640, 420);
    if (parent)
        move(parent->mapToGlobal(QPoint((parent->width() - width()) / 2, parent->height() / 8)));
    connect(m_input, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
    filter({});
    m_input->setFocus();
}

void CommandPalette::filter(const QString &typed)
{
    m_model->show(matchEntries(m_entries, typed, mostShown));
    if (m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0));
}

QStringList CommandPalette::shown() const
{
    QStringList all;
    for (int row = 0; row < m_model->rowCount(); ++row)
        all.append(m_model->entry(row).text);
    return all;
}

void CommandPalette::choose()
{
    const QModelIndex at = m_list->currentIndex();
    if (!at.isValid() || !m_model->entry(at.row()).refusal.isEmpty())
        return;
    const auto run = m_model->entry(at.row()).run;
    close();
    run();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_input || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const int row = m_list->currentIndex().row();
    const int page = std::max(1, m_list->viewport()->height() / std::max(1, m_list->sizeHintForRow(0)));
    int wanted = row;
    switch (key) {
    case Qt::Key_Down: wanted = row + 1; break;
    case Qt::Key_Up: wanted = row - 1; break;
    case Qt::Key_PageDown: wanted = row + page; break;
    case Qt::Key_PageUp: wanted = row - page; break;
    case Qt::Key_Return:
    case Qt::Key_Enter: choose(); return true;
    default: return QDialog::eventFilter(watched, event);
    }
    if (m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(std::clamp(wanted, 0, m_model->rowCount() - 1)));
    return true;
}

} // namespace holdfast
