// alarmbanner.h - always visible: the alarm to look at first, and how many there are of each severity.
#pragma once

#include <store/sitestore.h>

#include <QWidget>

class QToolButton;

namespace holdfast {

/// Only the symbol of an unacknowledged alarm flashes, never its text. Acknowledging never changes the plant.
class AlarmBanner : public QWidget
{
    Q_OBJECT
public:
    AlarmBanner(SiteStore &store, ManagerClient &client, QWidget *parent = nullptr);

    /// The unacknowledged alarm of the highest severity, the oldest of those; null for none.
    [[nodiscard]] const AlarmStatus *first() const;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void activated(const QString &target);
    void listRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void refresh();
    void makeRoom();
    [[nodiscard]] int countWidth() const; ///< of one severity's count
    void acknowledge();
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QRect countsRect() const;

    SiteStore &m_store;
    ManagerClient &m_client;
    QToolButton *m_acknowledge;
    QToolButton *m_show;
    QString m_error; ///< why the last acknowledgement failed; stays until the next
};

} // namespace holdfast
