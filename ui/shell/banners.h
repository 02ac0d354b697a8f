// banners.h - what must not be overlooked, above the view: the connection is lost; the past is shown; nothing is done.
#pragma once

#include <store/sitestore.h>

#include <QWidget>

namespace holdfast {

class BannerLine;

/// One line each, as long as its condition lasts. They can't be closed: the condition has to end.
class Banners : public QWidget
{
    Q_OBJECT
public:
    explicit Banners(SiteStore &store, QWidget *parent = nullptr);

    // What is shown at present, for tests.
    [[nodiscard]] QString connectionText() const; ///< lost, not made yet, or silent
    [[nodiscard]] QString lateText() const; ///< answers come, but late
    [[nodiscard]] QString momentText() const;
    [[nodiscard]] QString observeText() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    SiteStore &m_store;
    [[nodiscard]] QString connectionSentence() const;

    BannerLine *m_connection;
    BannerLine *m_late;
    BannerLine *m_moment;
    BannerLine *m_observe;
};

} // namespace holdfast
