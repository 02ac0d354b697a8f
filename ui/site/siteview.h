// siteview.h - the view "site": the matrix with its legend.
#pragma once

#include <store/sitestore.h>

#include <QWidget>

namespace holdfast {

class SiteMatrix;

class SiteView : public QWidget
{
    Q_OBJECT
public:
    explicit SiteView(SiteStore &store, QWidget *parent = nullptr);

    void select(const QString &target);
    [[nodiscard]] QString current() const;
    [[nodiscard]] SiteMatrix &matrix() { return *m_matrix; }

Q_SIGNALS:
    void currentChanged(const QString &target);
    void activated(const QString &target);
    void commandRequested(const QString &command, const QStringList &args);

private:
    void showMenu(const QString &target, const QPoint &position);

    SiteStore &m_store;
    SiteMatrix *m_matrix;
};

} // namespace holdfast
