#include <settings/preferencekeeper.h>

#include <style/colours.h>
#include <style/flashclock.h>
#include <style/motion.h>

#include <QApplication>
#include <QSettings>

#include <utility>

namespace holdfast {

PreferenceKeeper::PreferenceKeeper(QSettings *settings, const QStringList &languages, QObject *parent)
    : QObject(parent), m_settings(settings)
{
    if (m_settings != nullptr)
        m_now = readPreferences(*m_settings, languages, &m_bad);
}

PreferenceKeeper &PreferenceKeeper::of(QSettings &settings, const QStringList &languages)
{
    if (auto *made = settings.findChild<PreferenceKeeper *>(QString(), Qt::FindDirectChildrenOnly))
        return *made;
    return *new PreferenceKeeper(&settings, languages, &settings);
}

void PreferenceKeeper::set(const Preferences &preferences)
{
    const Preferences before = std::exchange(m_now, preferences);
    if (m_settings != nullptr && (m_now != before || !m_bad.empty())) {
        writePreferences(*m_settings, m_now, before, m_bad);
        m_bad.clear();
        m_settings->sync(); // what happens to the program afterwards, it is kept
        m_unwritable = m_settings->status() != QSettings::NoError;
    }
    apply();
    Q_EMIT changed();
}

void PreferenceKeeper::useForNow(const Preferences &preferences)
{
    m_now = preferences;
    apply();
    Q_EMIT changed();
}

void PreferenceKeeper::apply() const
{
    applyTheme(*qApp, m_now.theme);
    applyTextSize(m_now.textSize);
    setGreenActive(m_now.greenActive);
    setMotionReduced(m_now.reducedMotion);
    FlashClock::instance().setEnabled(m_now.flash);
}

QString PreferenceKeeper::file() const
{
    return m_settings != nullptr ? m_settings->fileName() : QString();
}

QString sentence(const BadPreference &bad)
{
    return PreferenceKeeper::tr("The settings have %1 = \"%2\", which can't be used; \"%3\" is used instead. "
                                "Possible: %4.")
        .arg(bad.key, bad.value, bad.used, bad.possible);
}

} // namespace holdfast
