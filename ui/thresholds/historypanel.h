// historypanel.h - the changes made so far, who made them and why, and the way back.
#pragma once

#include <thresholds/configkeys.h>

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace holdfast {

class HistoryPanel : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryPanel(QWidget *parent = nullptr);
    void setDropIns(const std::vector<ConfigDropIn> &dropIns);

Q_SIGNALS:
    /// The user wants this drop-in out of force.
    void rollbackWanted(const QString &file);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void update();

    QLabel *m_heading;
    QLabel *m_none;
    QTreeWidget *m_list;
    QPushButton *m_back;
};

} // namespace holdfast
