#include <settings/settingsdialog.h>

#include <help/helptopic.h>
#include <style/colours.h>
#include <style/icons.h>
#include <style/metrics.h>

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QTabWidget>
#include <QVBoxLayout>

namespace holdfast {

namespace {

/// Says how high it is when it is as wide as a sentence should be: pages of tabs don't ask for the height of a width.
class Hint : public QLabel
{
public:
    Hint()
    {
        setWordWrap(true);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        const int wide = fontMetrics().averageCharWidth() * lettersInALine;
        return {wide, heightForWidth(wide)};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

private:
    static constexpr int lettersInALine = 62;
};

QString plain(QString label)
{
    return label.remove(QLatin1Char('&'));
}

} // namespace

SettingsDialog::SettingsDialog(PreferenceKeeper &keeper, const std::vector<LanguageChoice> &languages, bool canNotify,
                               QWidget *parent)
    : QDialog(parent), m_keeper(keeper), m_pages(new QTabWidget(this)), m_problems(new QLabel(this))
{
    setObjectName(QStringLiteral("settingsDialog"));
    setHelpTopic(*this, QStringLiteral("dialog-settings"));
    m_problems->setObjectName(QStringLiteral("problems"));
    m_problems->setWordWrap(true);
    m_problems->setTextFormat(Qt::PlainText);
    m_problems->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *buttons = new QDialogButtonBox(this);
    m_restore = buttons->addButton(QString(), QDialogButtonBox::ResetRole);
    m_restore->setObjectName(QStringLiteral("restoreDefaults"));
    m_close = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    m_close->setDefault(true);
    makePages(languages, canNotify);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_problems);
    layout->addWidget(m_pages, 1);
    layout->addWidget(buttons);
    connect(m_restore, &QPushButton::clicked, this, &SettingsDialog::restoreDefaults);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&keeper, &PreferenceKeeper::changed, this, &SettingsDialog::refresh);
    retranslate();
    refresh();
}

QFormLayout *SettingsDialog::addPage(Text title)
{
    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    form->setContentsMargins(Metrics::margin, Metrics::margin, Metrics::margin, Metrics::margin);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    const int at = m_pages->addTab(page, QString());
    m_texts.emplace_back([this, at, title] { m_pages->setTabText(at, title()); });
    return form;
}

void SettingsDialog::change(const std::function<void(Preferences &)> &how)
{
    if (m_refreshing)
        return;
    Preferences wanted = m_keeper.now();
    how(wanted);
    m_keeper.set(wanted);
}

QComboBox *SettingsDialog::addChoice(QFormLayout *form, const char *name, Text label,
                                     const std::vector<std::pair<Value, Text>> &items,
                                     const std::function<Value(const Preferences &)> &get,
                                     const std::function<void(Preferences &, const Value &)> &set)
{
    auto *box = new QComboBox;
    box->setObjectName(QString::fromLatin1(name));
    auto *title = new QLabel;
    title->setBuddy(box);
    form->addRow(title, box);
    for (const auto &item : items)
        box->addItem(QString(), item.first);
    m_texts.emplace_back([box, title, label, items] {
        title->setText(label());
        describe(*box, plain(label()));
        for (int i = 0; i < static_cast<int>(items.size()); ++i)
            box->setItemText(i, items[static_cast<std::size_t>(i)].second());
    });
    m_values.emplace_back([this, box, get] { box->setCurrentIndex(box->findData(get(m_keeper.now()))); });
    connect(box, &QComboBox::currentIndexChanged, this, [this, box, set] {
        if (box->currentIndex() >= 0)
            change([&](Preferences &wanted) { set(wanted, box->currentData()); });
    });
    return box;
}

QCheckBox *SettingsDialog::addCheck(QFormLayout *form, const char *name, Text label, bool Preferences::*member)
{
    auto *box = new QCheckBox;
    box->setObjectName(QString::fromLatin1(name));
    form->addRow(box);
    m_texts.emplace_back([box, label] {
        box->setText(label());
        describe(*box, plain(label()));
    });
    m_values.emplace_back([this, box, member] { box->setChecked(m_keeper.now().*member); });
    connect(box, &QCheckBox::toggled, this,
            [this, member](bool on) { change([=](Preferences &wanted) { wanted.*member = on; }); });
    return box;
}

QSpinBox *SettingsDialog::addNumber(QFormLayout *form, const char *name, Text label, int Preferences::*member,
                                    int least, int most, int step, Text suffix)
{
    auto *box = new QSpinBox;
    box->setObjectName(QString::fromLatin1(name));
    box->setRange(least, most);
    box->setSingleStep(step);
    box->setKeyboardTracking(false); // "150" is not 1 first
    auto *title = new QLabel;
    title->setBuddy(box);
    form->addRow(title, box);
    m_texts.emplace_back([box, title, label, suffix] {
        title->setText(label());
        describe(*box, plain(label()));
        box->setSuffix(suffix());
    });
    m_values.emplace_back([this, box, member] { box->setValue(m_keeper.now().*member); });
    connect(box, &QSpinBox::valueChanged, this,
            [this, member](int value) { change([=](Preferences &wanted) { wanted.*member = value; }); });
    return box;
}

void SettingsDialog::addHint(QFormLayout *form, QWidget *of, Text text)
{
    auto *hint = new Hint;
    hint->setFont(smallFont(font()));
    hint->setContentsMargins(Metrics::margin * 2, 0, 0, Metrics::gap);
    form->addRow(hint);
    m_texts.emplace_back([hint, of, text] {
        hint->setText(text());
        hint->updateGeometry();
        of->setAccessibleDescription(text());
        of->setToolTip(text());
    });
}

void SettingsDialog::restoreDefaults()
{
    m_keeper.set(Preferences());
}

void SettingsDialog::refresh()
{
    const QScopedValueRollback<bool> guard(m_refreshing, true);
    for (const auto &each : m_values)
        each();
    QStringList problems;
    if (m_keeper.isUnwritable())
        problems.append(tr("What is changed here is in force, but can't be kept: %1 can't be written. Make the file "
                           "writable for you.")
                            .arg(m_keeper.file()));
    for (const BadPreference &bad : m_keeper.bad())
        problems.append(sentence(bad));
    if (!m_keeper.bad().empty())
        problems.append(
            tr("The file is %1. It is put right as soon as something is changed here.").arg(m_keeper.file()));
    m_problems->setText(problems.join(QLatin1Char('\n')));
    m_problems->setVisible(!problems.isEmpty());
}

void SettingsDialog::retranslate()
{
    setWindowTitle(tr("Settings"));
    describe(*m_pages, tr("Settings"));
    describe(*m_problems, tr("What is wrong with the settings"));
    m_restore->setText(tr("Restore &defaults"));
    m_restore->setToolTip(tr("All pages as they come with the program"));
    m_close->setText(tr("Close"));
    const QScopedValueRollback<bool> guard(m_refreshing, true);
    for (const auto &each : m_texts)
        each();
}

void SettingsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
    QDialog::changeEvent(event);
}

} // namespace holdfast
