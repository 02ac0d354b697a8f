// rungeditor.h - one rung of the ladder: its limit as count and window, where it comes from, what is wrong with it.
#pragma once

#include <thresholds/configkeys.h>
#include <thresholds/ladderof.h>

#include <QWidget>

class QLabel;
class QLineEdit;
class QSpinBox;
class QToolButton;

namespace holdfast {

/// Painted as a step of the ladder. Edits are kept here until they are applied or taken back.
class RungEditor : public QWidget
{
    Q_OBJECT
public:
    /// @param key null for a rung without a limit: it ends the ladder.
    RungEditor(const ConfiguredRung &rung, const ConfigKey *key, bool last, QWidget *parent = nullptr);

    [[nodiscard]] Action rung() const { return m_rung.rung; }
    [[nodiscard]] QString key() const { return m_rung.key; }
    /// What the fields say; nullopt without a limit, or while the window can't be read.
    [[nodiscard]] std::optional<Limit> limit() const;
    [[nodiscard]] bool isValid() const;
    [[nodiscard]] bool isChanged() const;
    void takeBack();
    /// Where the limit in force comes from, one sentence.
    [[nodiscard]] QString originText() const;

Q_SIGNALS:
    void edited();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void validate();

    ConfiguredRung m_rung;
    std::optional<ConfigKey> m_key;
    std::optional<Limit> m_before;
    bool m_last;
    QLabel *m_title;
    QLabel *m_countLabel = nullptr;
    QSpinBox *m_count = nullptr;
    QLabel *m_withinLabel = nullptr;
    QLineEdit *m_within = nullptr;
    QToolButton *m_back = nullptr;
    QLabel *m_origin;
};

/// A rung in words, translated: "Process restart".
[[nodiscard]] QString rungTitle(Action rung);

} // namespace holdfast
