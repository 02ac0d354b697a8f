// settingsdialog.h - all preferences in one dialog; each is in force, and kept, as soon as it is changed.
#pragma once

#include <settings/preferencekeeper.h>

#include <QDialog>

#include <functional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;
class QTabWidget;

namespace holdfast {

struct LanguageChoice {
    QString code, name; ///< "de", "Deutsch"
};

/// Not modal: its effect is seen in the windows behind it. Names of the controls are the keys of the settings file.
class SettingsDialog : public QDialog
{
    Q_OBJECT
public:
    /// @param ofEnvironment the language that is used if none is chosen; @param canNotify whether the desktop shows
    /// messages of programs. @param keeper outlives the dialog.
    SettingsDialog(PreferenceKeeper &keeper, const std::vector<LanguageChoice> &languages, bool canNotify,
                   QWidget *parent = nullptr);

    void restoreDefaults();

protected:
    void changeEvent(QEvent *event) override;

private:
    using Text = QString (*)();
    using Value = QVariant;

    QFormLayout *addPage(Text title);
    void makePages(const std::vector<LanguageChoice> &languages, bool canNotify);
    QComboBox *addChoice(QFormLayout *form, const char *name, Text label,
                         const std::vector<std::pair<Value, Text>> &items,
                         const std::function<Value(const Preferences &)> &get,
                         const std::function<void(Preferences &, const Value &)> &set);
    QCheckBox *addCheck(QFormLayout *form, const char *name, Text label, bool Preferences::*member);
    QSpinBox *addNumber(QFormLayout *form, const char *name, Text label, int Preferences::*member, int least, int most,
                        int step, Text suffix);
    void addHint(QFormLayout *form, QWidget *of, Text text);
    void change(const std::function<void(Preferences &)> &how);
    void retranslate();
    void refresh();

    PreferenceKeeper &m_keeper;
    QTabWidget *m_pages;
    QLabel *m_problems;
    QPushButton *m_restore, *m_close;
    std::vector<std::function<void()>> m_texts, m_values; ///< set anew with the language, with the preferences
    bool m_refreshing = false;
};

} // namespace holdfast
