// siteview.h - the view "site": the matrix with its legend, and what it leaves out while something is searched for.
#pragma once

#include <store/sitestore.h>

#include <QWidget>

namespace holdfast {

class BannerLine;
class SiteMatrix;
struct Found;

class SiteView : public QWidget
{
    Q_OBJECT
public:
    explicit SiteView(SiteStore &store, QWidget *parent = nullptr);

    void select(const QString &target);
    [[nodiscard]] QString current() const;
    [[nodiscard]] SiteMatrix &matrix() { return *m_matrix; }
    /// Shows nothing else, and says so.
    void setFound(const Found &found);
    [[nodiscard]] const Found &found() const;
    [[nodiscard]] const BannerLine &note() const { return *m_note; }

Q_SIGNALS:
    void currentChanged(const QString &target);
    void activated(const QString &target);
    void commandRequested(const QString &command, const QStringList &args);
    void allWanted(); ///< the search is to end

protected:
    void changeEvent(QEvent *event) override;

private:
    void tellFound();
    void showMenu(const QString &target, const QPoint &position);

    SiteStore &m_store;
    BannerLine *m_note;
    SiteMatrix *m_matrix;
};

} // namespace holdfast
