// statusfields.h - the status bar: connection, age of each host's data, independent computers, who acts and how.
#pragma once

#include <store/sitestore.h>

#include <QWidget>

class QLabel;
class QToolButton;

namespace holdfast {

/// The age of the data of each host; those that are fresh share one entry where there is no room for all.
class DataAges : public QWidget
{
    Q_OBJECT
public:
    explicit DataAges(SiteStore &store, QWidget *parent = nullptr);
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, fontMetrics().height() + 4}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Entry {
        QString text;
        bool stale = false;
    };
    [[nodiscard]] std::vector<Entry> entries(bool all) const;
    [[nodiscard]] int widthOf(const std::vector<Entry> &entries) const;

    SiteStore &m_store;
};

class StatusFields : public QWidget
{
    Q_OBJECT
public:
    explicit StatusFields(SiteStore &store, QWidget *parent = nullptr);

    // For tests.
    [[nodiscard]] QString connectionText() const;
    [[nodiscard]] QString computerText() const;
    [[nodiscard]] QString userText() const;

Q_SIGNALS:
    void modeToggled();
    void userRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    SiteStore &m_store;
    QLabel *m_connection, *m_computer;
    DataAges *m_ages;
    QToolButton *m_user, *m_mode;
};

} // namespace holdfast
