#include <thresholds/objectdialog.h>

#include <store/sitestore.h>
#include <style/colours.h>
#include <style/metrics.h>
#include <thresholds/transactionpanel.h>

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

// A pair's own three keys are written as one value.
bool isOfPair(const QString &key)
{
    return key.startsWith("pair."_L1);
}

QString nameIn(const ObjectField &field)
{
    if (field.form == FieldForm::Name)
        return u"name"_s;
    return field.form == FieldForm::Parent ? u"group"_s : field.key;
}

} // namespace

ObjectDialog::ObjectDialog(SiteStore &store, ManagerClient &client, ConfigInForce config,
                           ObjectKind kind, QWidget *parent)
    : QDialog(parent)
    , m_config(std::move(config))
    , m_kind(kind)
    , m_title(new QLabel(this))
    , m_note(new QLabel(this))
    , m_scroll(new QScrollArea(this))
    , m_transaction(new TransactionPanel(store, client, this))
{
    setObjectName(u"objectDialog"_s);
    m_title->setFont(headingFont(font()));
    m_note->setWordWrap(true);
    auto *page = new QWidget(this);
    auto *grid = new QGridLayout(page);
    grid->setContentsMargins(0, 0, Metrics::margin, 0);
    grid->setHorizontalSpacing(Metrics::space);
    grid->setVerticalSpacing(Metrics::hair);
    grid->setColumnStretch(1, 1);
    for (const ObjectField &field : ObjectFields::of(kind, m_config))
        addRow(field, *grid);
    grid->setRowStretch(grid->rowCount(), 1);
    m_scroll->setWidget(page);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *left = new QVBoxLayout;
    left->addWidget(m_title);
    left->addWidget(m_note);
    left->addWidget(m_scroll, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Metrics::margin, Metrics::margin, Metrics::margin, Metrics::margin);
    row->setSpacing(2 * Metrics::margin);
    row->addLayout(left, 1);
    row->addWidget(m_transaction, 1);
    resize(1080, 680);

    connect(m_transaction, &TransactionPanel::planned, this, &ObjectDialog::showProblems);
    connect(m_transaction, &TransactionPanel::applied, this, &QDialog::accept);
    connect(m_transaction, &TransactionPanel::cancelled, this, &QDialog::reject);
    retranslate();
    QWidget *const first = m_rows.front().line != nullptr
        ? static_cast<QWidget *>(m_rows.front().line)
        : m_rows.front().box;
    first->setFocus();
}

void ObjectDialog::addRow(const ObjectField &field, QGridLayout &grid)
{
    Row row;
    row.field = field;
    row.label = new QLabel(this);
    row.below = new QLabel(this);
    row.below->setFont(smallFont(font()));
    row.below->setWordWrap(true);
    QWidget *editor = nullptr;
    const bool listed = field.form == FieldForm::Choice || field.form == FieldForm::Flag
        || field.form == FieldForm::Parent;
    if (listed) {
        editor = row.box = new QComboBox(this);
        row.box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        if (!field.needed)
            row.box->addItem(QString()); // the default
        for (const QString &choice : field.choices)
            row.box->addItem(choice, choice);
        if (field.form == FieldForm::Choice && isOfPair(field.key)
            && field.key != "pair.standby"_L1)
            row.box->setEditable(
                true); // a host that doesn't exist is refused with the nearest that does
        if (row.box->isEditable())
            row.box->setCurrentText({});
        connect(row.box, &QComboBox::currentTextChanged, this, &ObjectDialog::edited);
    } else {
        editor = row.line = new QLineEdit(this);
        connect(row.line, &QLineEdit::textEdited, this, &ObjectDialog::edited);
    }
    editor->installEventFilter(this);
    row.label->setContentsMargins(0, Metrics::gap, 0, 0);
    row.label->setBuddy(editor);
    const int at = grid.rowCount();
    grid.addWidget(row.label, at, 0, Qt::AlignTop);
    grid.addWidget(editor, at, 1);
    grid.addWidget(row.below, at + 1, 1);
    m_rows.push_back(row);
}

// What one has been in and left empty is missing; what one was never in is still to come.
bool ObjectDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        for (Row &row : m_rows) {
            if (watched != row.line && watched != row.box)
                continue;
            row.touched = true;
            showBelow(row);
        }
    }
    return QDialog::eventFilter(watched, event);
}

QString ObjectDialog::textOf(const Row &row) const
{
    if (row.line != nullptr)
        return row.line->text().trimmed();
    const QString chosen = row.box->currentData().toString();
    return row.box->isEditable() || chosen.isEmpty() ? row.box->currentText().trimmed() : chosen;
}

bool ObjectDialog::isShown(const Row &row) const
{
    return row.field.onlyFor.isEmpty()
        || row.field.onlyFor.split(u'|').contains(value(row.field.onlyWhen));
}

QString ObjectDialog::value(const QString &key) const
{
    const Row *row = find(key);
    return row == nullptr ? QString() : textOf(*row);
}

const ObjectDialog::Row *ObjectDialog::find(const QString &key) const
{
    const auto found =
        std::ranges::find_if(m_rows, [&](const Row &row) { return nameIn(row.field) == key; });
    return found == m_rows.end() ? nullptr : &*found;
}

void ObjectDialog::setField(const QString &key, const QString &text)
{
    const Row *row = find(key);
    if (row == nullptr)
        return;
    if (row->line != nullptr)
        row->line->setText(text);
    else if (row->box->isEditable())
        row->box->setCurrentText(text);
    else
        row->box->setCurrentIndex(row->box->findData(text));
    m_rows[static_cast<std::size_t>(row - m_rows.data())].touched = true;
    edited();
}

QString ObjectDialog::problemOf(const QString &key) const
{
    const Row *row = find(key);
    return row == nullptr ? QString() : row->problem;
}

QString ObjectDialog::hintOf(const QString &key) const
{
    const Row *row = find(key);
    return row == nullptr ? QString() : hint(row->field);
}

QString ObjectDialog::objectKey() const
{
    const QString name = value(u"name"_s);
    if (name.isEmpty())
        return {};
    switch (m_kind) {
    case ObjectKind::Group:
        return u"group."_s + name;
    case ObjectKind::Process:
        return u"group."_s + value(u"group"_s) + u".process."_s + name;
    case ObjectKind::Resource:
        return u"resource."_s + name;
    case ObjectKind::Host:
        return u"host."_s + name;
    }
    return {};
}

QString ObjectDialog::keyOf(const Row &row) const
{
    return row.field.form == FieldForm::Name ? objectKey() : objectKey() + u'.' + row.field.key;
}

QJsonArray ObjectDialog::changes() const
{
    const QString object = objectKey();
    if (object.isEmpty())
        return {};
    QJsonArray all{QJsonObject{{u"add"_s, object}}};
    QStringList pair;
    for (const Row &row : m_rows) {
        const QString text = textOf(row);
        const ObjectField &field = row.field;
        if (field.key.isEmpty() || text.isEmpty() || !isShown(row) || text == "each"_L1)
            continue;
        const std::optional<QString> toml = ObjectFields::toml(field.form, text);
        if (!toml)
            continue;
        if (isOfPair(field.key))
            pair.append(field.key.section(u'.', 1) + u" = "_s + *toml);
        else
            all.append(
                QJsonObject{{u"key"_s, QString(object + u'.' + field.key)}, {u"value"_s, *toml}});
    }
    if (!pair.isEmpty())
        all.append(QJsonObject{{u"key"_s, QString(object + u".pair"_s)},
                               {u"value"_s, u"{ "_s + pair.join(u", "_s) + u" }"_s}});
    return all;
}

QString ObjectDialog::localProblem(const Row &row) const
{
    const QString text = textOf(row);
    if (text.isEmpty())
        return row.field.needed && row.touched ? tr("Needed.") : QString();
    if (row.field.form == FieldForm::Name) {
        static const QRegularExpression allowed(u"^[a-z0-9][a-z0-9._-]{0,62}$"_s);
        if (!allowed.match(text).hasMatch())
            return tr("Letters a-z, digits and . _ - only, at most 63.");
    }
    if (ObjectFields::toml(row.field.form, text))
        return {};
    switch (row.field.form) {
    case FieldForm::Budget:
        return tr("A count and a time, such as 3 in 5m.");
    case FieldForm::Elapsed:
        return tr("A time such as 250ms, 5s, 3m or 1h30m.");
    case FieldForm::Number:
        return tr("A whole number.");
    case FieldForm::Name:
    case FieldForm::Parent:
    case FieldForm::Text:
    case FieldForm::Choice:
    case FieldForm::Names:
    case FieldForm::Words:
    case FieldForm::Flag:
        break;
    }
    return {};
}

QString ObjectDialog::hint(const ObjectField &field) const
{
    QStringList parts;
    const ConfigKey *said = field.key.isEmpty() || field.needed
        ? nullptr
        : ObjectFields::inherited(m_config, m_kind, field.key, value(u"group"_s));
    if (said != nullptr && !said->value.isEmpty()) {
        QString shown = said->value;
        if (const auto limit = limitFromToml(shown))
            shown = u"%1 in %2"_s.arg(limit->count).arg(tomlOf(*limit).section(u'"', 1, 1));
        shown.remove(u'"');
        parts.append(said->where.isEmpty()
                         ? tr("Default: %1, built in").arg(shown)
                         : tr("Default: %1, from %2").arg(shown, said->where.section(u'/', -1)));
    } else if (field.form == FieldForm::Budget) {
        parts.append(tr("A count and a time, such as 3 in 5m."));
    } else if (field.form == FieldForm::Elapsed) {
        parts.append(tr("A time such as 250ms, 5s, 3m or 1h30m."));
    }
    if (field.form == FieldForm::Names && !field.choices.isEmpty())
        parts.append(tr("With commas between: %1").arg(field.choices.mid(0, 6).join(u", "_s)));
    if (field.form == FieldForm::Words)
        parts.append(tr("Program and arguments; what has spaces in double quotes"));
    return parts.join(u"; "_s);
}

void ObjectDialog::edited()
{
    QString blocked;
    const QString object = objectKey();
    for (Row &row : m_rows) {
        const bool shown = isShown(row);
        for (QWidget *part : {static_cast<QWidget *>(row.label), static_cast<QWidget *>(row.line),
                              static_cast<QWidget *>(row.box), static_cast<QWidget *>(row.below)}) {
            if (part != nullptr)
                part->setVisible(shown);
        }
        if (!shown)
            continue;
        const bool missing = row.field.needed && textOf(row).isEmpty();
        if (blocked.isEmpty() && missing)
            blocked = tr("%1 is needed.").arg(row.field.label);
        else if (const QString problem = localProblem(row); blocked.isEmpty() && !problem.isEmpty())
            blocked = row.field.label + u": "_s + problem;
        showBelow(row);
    }
    m_transaction->setVerb(ObjectFields::verb(m_kind, value(u"name"_s)));
    m_transaction->setChanges(changes(), blocked);
}

void ObjectDialog::showProblems(const QHash<QString, QString> &problems)
{
    m_problems = problems;
    for (Row &row : m_rows)
        showBelow(row);
}

// The nearest of what the manager says: of the key itself, of what is inside it, of the value it is
// written in.
void ObjectDialog::showBelow(Row &row)
{
    row.problem = localProblem(row);
    const QString key = keyOf(row);
    for (auto each = m_problems.cbegin(); row.problem.isEmpty() && each != m_problems.cend();
         ++each) {
        const bool sibling = row.field.key == "pair.alternate"_L1
            && (each.key() == objectKey() + u".pair.alternates"_s
                || each.key() == objectKey() + u".pair"_s);
        const bool inside = row.field.form != FieldForm::Name && each.key().startsWith(key + u'.');
        const bool empty = textOf(row).isEmpty() && row.field.needed && !row.touched;
        if (!empty && (each.key() == key || inside || sibling))
            row.problem = each.value();
    }
    const bool bad = !row.problem.isEmpty();
    const QString text = bad ? row.problem : hint(row.field);
    row.below->setText(text);
    row.below->setVisible(isShown(row) && !text.isEmpty());
    const Colours colours = Colours::of(palette());
    QPalette own = palette();
    own.setColor(QPalette::WindowText,
                 bad ? colours.legible(colours.severity(Severity::Critical), textContrast)
                     : colours.dim);
    row.below->setPalette(own);
    QWidget *editor = row.line != nullptr ? static_cast<QWidget *>(row.line) : row.box;
    describe(*editor, row.field.label, text);
}

void ObjectDialog::retranslate()
{
    setWindowTitle(ObjectFields::title(m_kind));
    m_title->setText(ObjectFields::title(m_kind));
    m_note->setText(tr("* needed. What is left empty has its default."));
    const std::vector<ObjectField> fields = ObjectFields::of(m_kind, m_config);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        row.field.label = fields[i].label;
        row.label->setText(fields[i].needed ? fields[i].label + u" *"_s : fields[i].label);
        if (fields[i].key == "pair.standby"_L1) {
            const QStringList words{tr("One on each host"), tr("A pair, hot standby"),
                                    tr("A pair, cold standby"), tr("A pair, both lead")};
            for (int choice = 0; choice < words.size(); ++choice)
                row.box->setItemText(choice, words[choice]);
            row.box->setMinimumWidth(row.box->sizeHint().width()); // it keeps the least width of its first texts
        }
    }
    // It scrolls downwards only: as wide as its longest words.
    m_scroll->widget()->layout()->activate();
    m_scroll->setMinimumWidth(m_scroll->widget()->minimumSizeHint().width()
                              + m_scroll->verticalScrollBar()->sizeHint().width());
    edited();
}

void ObjectDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace holdfast
