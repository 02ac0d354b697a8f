// alarmhealthview.h - the page on alarm health: a range, the rate, and what should be done about which alarm.
#pragma once

#include <alarms/alarmhistory.h>
#include <alarms/healthreport.h>
#include <model/expected.h>
#include <store/sitestore.h>

#include <QWidget>

class QComboBox;
class QDateTimeEdit;
class QLabel;
class QPushButton;
class QTextBrowser;

namespace holdfast {

class RateChart;

class AlarmHealthView : public QWidget
{
    Q_OBJECT
public:
    AlarmHealthView(SiteStore &store, ManagerClient &client, QWidget *parent = nullptr);

    /// Asks the journal for the chosen range again.
    void refresh();
    void setRange(const QDateTime &from, const QDateTime &until);
    /// As a table for FILE.csv, as text for any other. @return what is in the way.
    [[nodiscard]] Outcome exportTo(const QString &file) const;

    [[nodiscard]] const HealthPage &page() const { return m_page; }
    [[nodiscard]] QString reportText() const; ///< as it is shown
    [[nodiscard]] QString message() const;

Q_SIGNALS:
    void activated(const QString &target);
    void refreshed();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    enum class Range { Hour, Shift, Day, Week, Month, Chosen };
    void retranslate();
    void chooseRange();
    void render();
    void say(const QString &text);
    void chooseFile();

    SiteStore &m_store;
    AlarmHistory m_history;
    HealthPage m_page;
    QDateTime m_from, m_until;
    QLabel *m_rangeLabel, *m_fromLabel, *m_untilLabel, *m_message;
    QComboBox *m_range;
    QDateTimeEdit *m_fromEdit, *m_untilEdit;
    QPushButton *m_refresh, *m_export;
    RateChart *m_chart;
    QTextBrowser *m_report;
    bool m_asked = false;
};

} // namespace holdfast
