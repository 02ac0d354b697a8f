// commandlogview.h - the list of commands with their outcomes; it stays, unlike the dialogs.
#pragma once

#include <QWidget>

class QTreeView;
class QLabel;

namespace holdfast {

class CommandLogModel;
class SiteStore;

class CommandLogView : public QWidget
{
    Q_OBJECT
public:
    explicit CommandLogView(SiteStore &store, QWidget *parent = nullptr);

Q_SIGNALS:
    void targetSelected(const QString &target);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showEmpty();

    CommandLogModel *m_model;
    QTreeView *m_list;
    QLabel *m_empty;
};

} // namespace holdfast
