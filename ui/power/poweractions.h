// poweractions.h - arm, see what is armed, then fire: power actions on the console's own line.
#pragma once

#include <power/messages.h>

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace holdfast {

/// Nothing is fired that wasn't armed and shown for this outlet; an armed action disarms itself after ten seconds, as its
/// token does on the independent computer (contracts/ic-protocol.md).
class PowerActions : public QWidget
{
    Q_OBJECT
public:
    explicit PowerActions(QWidget *parent = nullptr);

    /// @param outlet 0: none selected. @param refusal why nothing can be done at all, empty: it can.
    void setOutlet(int outlet, const QString &host, const QString &refusal);
    void showResult(bool ok, const QString &text);
    [[nodiscard]] bool isArmed() const { return m_disarm.isActive(); }

Q_SIGNALS:
    void fired(int outlet, holdfast::ic::PowerAction action, const QString &reason);

protected:
    void changeEvent(QEvent *event) override;

private:
    void arm(ic::PowerAction action);
    void disarm();
    void fire();
    void retranslate();
    void refresh();
    [[nodiscard]] QString actionText(ic::PowerAction action) const;

    int m_outlet = 0;
    QString m_host, m_refusal, m_result;
    bool m_ok = true;
    ic::PowerAction m_action = ic::PowerAction::Cycle;
    QTimer m_disarm, m_count;
    QLabel *m_target;
    QLabel *m_reasonLabel;
    QLineEdit *m_reason;
    QPushButton *m_cycle, *m_off, *m_on, *m_fire, *m_cancel;
    QLabel *m_message;
};

} // namespace holdfast
