// preferencekeeper.h - the preferences in force: changed by dialog and menus, applied at once, kept in the settings.
#pragma once

#include <settings/preferences.h>

#include <QObject>

namespace holdfast {

/// One for all windows that share their settings. What concerns the whole program (theme, text size, colour, motion,
/// flashing) it applies itself; language and alarms are the windows' own. GUI thread.
class PreferenceKeeper : public QObject
{
    Q_OBJECT
public:
    /// @param settings null: nothing is kept. It must outlive the keeper.
    PreferenceKeeper(QSettings *settings, const QStringList &languages, QObject *parent = nullptr);

    /// The one that belongs to these settings; it ends with them. Made when it is first asked for.
    [[nodiscard]] static PreferenceKeeper &of(QSettings &settings, const QStringList &languages);

    [[nodiscard]] const Preferences &now() const { return m_now; }
    /// In force from now on, and kept.
    void set(const Preferences &preferences);
    /// In force until something else is chosen, and not kept: what the command line says.
    void useForNow(const Preferences &preferences);
    /// Makes the whole program as preferred; set() and useForNow() do.
    void apply() const;

    /// What the settings file has and can't be used; empty once it has been written over.
    [[nodiscard]] const std::vector<BadPreference> &bad() const { return m_bad; }
    /// The file that keeps them; "": none.
    [[nodiscard]] QString file() const;
    /// The last change could not be written.
    [[nodiscard]] bool isUnwritable() const { return m_unwritable; }

Q_SIGNALS:
    void changed();

private:
    QSettings *m_settings;
    Preferences m_now;
    std::vector<BadPreference> m_bad;
    bool m_unwritable = false;
};

/// For people: the key, its value, what is possible, what is used. Translated.
[[nodiscard]] QString sentence(const BadPreference &bad);

} // namespace holdfast
