// thresholdsview.h - the ladder of a process, group or host drawn, its limits set, their effect foretold, applied with a reason.
#pragma once

#include <api/managerclient.h>
#include <thresholds/configkeys.h>
#include <thresholds/ladderof.h>
#include <thresholds/objectfields.h>

#include <QTimer>
#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace holdfast {

class ForecastPanel;
class HistoryPanel;
class RungEditor;
class SiteStore;

/// What it changes goes into a drop-in beside the site file through `config.apply`; nothing is changed before the
/// difference was shown and a reason given. Applied changes take effect on every host at one place of the order.
class ThresholdsView : public QWidget
{
    Q_OBJECT
public:
    ThresholdsView(SiteStore &store, ManagerClient &client, QWidget *parent = nullptr);

    /// GROUP@HOST/PROCESS, GROUP@HOST, GROUP or HOST; others are ignored.
    void select(const QString &target);
    [[nodiscard]] QString target() const;
    [[nodiscard]] const std::vector<RungEditor *> &rungs() const { return m_rungs; }
    [[nodiscard]] QString forecastText() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Said { Nothing, Loading, Applying, Applied, Refused, NoConfig };

    void retranslate();
    void load();
    void fillTargets();
    void build();
    void edited();
    void askDifference();
    void apply();
    void addObject(ObjectKind kind);
    void removeObject();
    [[nodiscard]] QString reasonNotToEditObjects() const;
    void rollBack(const QString &file); ///< asks for the reason first
    void takeBack(const QString &file, const QString &reason);
    void say(Said said, const QString &detail = {});
    void updateButtons();
    [[nodiscard]] QJsonArray changes() const;
    [[nodiscard]] QString reasonNotToApply() const;

    SiteStore &m_store;
    ManagerClient &m_client;
    ConfigInForce m_config;
    std::vector<RungEditor *> m_rungs;
    QString m_wanted; ///< a target that was selected before the site was known
    Said m_said = Said::Nothing;
    QString m_detail;
    bool m_busy = false;

    QLabel *m_targetLabel;
    QComboBox *m_targets;
    QScrollArea *m_scroll;
    QVBoxLayout *m_ladder;
    ForecastPanel *m_forecast;
    QLabel *m_differenceHeading;
    QPlainTextEdit *m_difference;
    QLabel *m_reasonLabel;
    QLineEdit *m_reason;
    QPushButton *m_apply;
    QPushButton *m_reset;
    QPushButton *m_add;
    QPushButton *m_remove;
    std::vector<QAction *> m_kinds; ///< of the menu of m_add, in the order of ObjectKind
    QLabel *m_message;
    HistoryPanel *m_history;
    QTimer m_differenceTimer;
};

/// The same in a dialog of its own. It deletes itself when it is closed.
void openThresholdsDialog(QWidget *parent, SiteStore &store, ManagerClient &client, const QString &target);

} // namespace holdfast
