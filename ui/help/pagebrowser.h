// pagebrowser.h - shows pages of the handbook: links among them, pictures, back and forward, what was searched marked.
#pragma once

#include <help/handbook.h>

#include <QTextBrowser>

namespace holdfast {

/// Sources are PAGE.md or PAGE.md#ANCHOR. Links out of the handbook are left to the desktop; nothing is ever loaded
/// from the network.
class PageBrowser : public QTextBrowser
{
    Q_OBJECT
public:
    explicit PageBrowser(const Handbook &handbook, QWidget *parent = nullptr);

    /// @param topic a page or PAGE#ANCHOR. @return false for a page that there isn't.
    bool showTopic(const QString &topic);
    [[nodiscard]] QString pageName() const;
    /// Of the page that is shown; its language is English where it isn't translated.
    [[nodiscard]] const HandbookPage &page() const { return m_page; }

    void setLanguage(const QString &code);
    [[nodiscard]] QString language() const { return m_language; }

    /// Marks every occurrence of a word and goes to the first; "" marks none. It lasts until another page is shown.
    void mark(const QString &word);

    [[nodiscard]] QVariant loadResource(int type, const QUrl &name) override;

protected:
    void doSetSource(const QUrl &name, QTextDocument::ResourceType type) override;
    void changeEvent(QEvent *event) override;

private:
    void pageLoaded(const QUrl &source);
    void finish();
    [[nodiscard]] QImage fitting(const QImage &picture) const;

    const Handbook &m_handbook;
    QString m_language = Handbook::english;
    HandbookPage m_page;
};

} // namespace holdfast
