// filternamedialog.h - asks how a filter is to be called, and says at once what is wrong with a name.
#pragma once

#include <QDialog>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace holdfast {

/// Deletes itself when it is closed.
class FilterNameDialog : public QDialog
{
    Q_OBJECT
public:
    struct Verdict {
        bool possible = true;
        QString remark; ///< shown below the name; "": none
    };

    explicit FilterNameDialog(const QString &proposed, QWidget *parent = nullptr);

    /// Asked for each name that isn't empty.
    void setJudge(std::function<Verdict(const QString &name)> judge);
    [[nodiscard]] QString name() const;

private:
    void refresh();

    QLineEdit *m_name;
    QLabel *m_remark;
    QPushButton *m_ok;
    std::function<Verdict(const QString &)> m_judge;
};

} // namespace holdfast
