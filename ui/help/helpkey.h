// helpkey.h - F1 and "What's this?" everywhere in the program, in dialogs too, from the topics of widgets.
#pragma once

#include <help/handbook.h>

#include <QObject>

#include <functional>

class QWidget;

namespace holdfast {

/// Watches the whole application as long as it lives. A widget with a text of its own for "What's this?" keeps it; all
/// others say the first paragraph of their page, with a link to it.
class HelpKey : public QObject
{
    Q_OBJECT
public:
    /// @param open is called with a topic ("" for a widget that has none). @param language of the moment.
    /// @param root answers for it and what is inside, dialogs too.
    HelpKey(const QWidget &root, const Handbook &handbook, std::function<QString()> language,
            std::function<void(const QString &topic)> open, QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool isInside(const QWidget *widget) const;
    [[nodiscard]] QString whatsThis(const QString &topic) const;

    const QWidget &m_root;
    const Handbook &m_handbook;
    std::function<QString()> m_language;
    std::function<void(const QString &)> m_open;
    QWidget *m_explained = nullptr; ///< whose text is being shown; compared only
};

} // namespace holdfast
