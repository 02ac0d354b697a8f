// languages.h - the console's languages and changing among them while it runs.
#pragma once

#include <QObject>
#include <QString>
#include <QTranslator>

#include <vector>

namespace holdfast {

/// Loads :/i18n/holdfast_XX.qm and Qt's own texts, sets the locale and the font that the language needs. Every widget
/// gets a LanguageChange and sets its texts anew; values are stored, never their texts.
class Languages : public QObject
{
    Q_OBJECT
public:
    struct Language {
        QString code; ///< "de", "zh_CN"
        QString name; ///< in itself: "Deutsch"
    };

    using QObject::QObject;

    [[nodiscard]] static const std::vector<Language> &all();
    /// The language of the environment if the console has it, else English.
    [[nodiscard]] static QString ofEnvironment();

    /// @return false for a code that isn't in all(); then nothing changes.
    bool use(const QString &code);
    [[nodiscard]] QString current() const { return m_current; }

private:
    QTranslator m_own, m_qt;
    QString m_current = QStringLiteral("en");
};

} // namespace holdfast
