// whatifview.h - a fault put into a copy of the live site: what would come of it, beside what is now.
#pragma once

#include <api/whatif.h>
#include <store/sitestore.h>
#include <whatif/frozenclient.h>

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTabWidget;
class QTableView;

namespace holdfast {

class BannerLine;
class OutcomeModel;
class PlanView;
class SiteMatrix;

/// Asks the manager's `what_if`; nothing that is done here reaches the site. The copy has stores of its own, so that
/// it is never mixed with live data, and a line above it says of which moment it is and whether the site has changed
/// since.
class WhatIfView : public QWidget
{
    Q_OBJECT
public:
    WhatIfView(SiteStore &store, ManagerClient &client, QWidget *parent = nullptr);

    /// Offers what could happen to the target; asks nothing yet.
    void select(const QString &target);
    void run();

    // What is shown at present, for tests.
    [[nodiscard]] QString target() const;
    [[nodiscard]] const WhatIfAnswer &answer() const { return m_answer; } ///< seq 0: none yet
    [[nodiscard]] QString bannerText() const;
    [[nodiscard]] QString message() const;
    [[nodiscard]] QComboBox &faults() { return *m_faults; }
    [[nodiscard]] OutcomeModel &outcome() { return *m_model; }

Q_SIGNALS:
    void activated(const QString &target);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fillTargets();
    void fillFaults();
    void fillCures();
    void showAnswer(const WhatIfAnswer &answer);
    void say(const QString &text);
    void refreshBanner();
    void refreshButtons();
    [[nodiscard]] QStringList further() const;

    SiteStore &m_store;
    ManagerClient &m_client;
    WhatIfAnswer m_answer;
    QString m_asked; ///< what has been asked, in words
    QString m_asking; ///< what is being asked
    FrozenClient m_nowClient, m_thenClient;
    SiteStore m_now{m_nowClient};
    SiteStore m_then{m_thenClient};
    QLabel *m_targetLabel, *m_faultLabel, *m_cureLabel, *m_message;
    QLabel *m_empty; ///< in place of the outcome: what one can do here
    QComboBox *m_targets, *m_faults, *m_cures;
    QPushButton *m_run;
    BannerLine *m_banner;
    QTabWidget *m_tabs;
    QCheckBox *m_all;
    QTableView *m_table;
    OutcomeModel *m_model;
    PlanView *m_story;
    QLabel *m_nowLabel, *m_thenLabel;
    SiteMatrix *m_nowMatrix, *m_thenMatrix;
};

} // namespace holdfast
