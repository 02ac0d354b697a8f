// commandbuttons.h - the commands on a target as buttons; a disabled one says why in its tool tip.
#pragma once

#include <store/sitestore.h>

#include <QWidget>

class QToolButton;

namespace holdfast {

class CommandButtons : public QWidget
{
    Q_OBJECT
public:
    explicit CommandButtons(SiteStore &store, QWidget *parent = nullptr);

    void setTarget(const QString &target);
    [[nodiscard]] const std::vector<QToolButton *> &buttons() const { return m_buttons; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return arrange(width, false); }

Q_SIGNALS:
    void commandRequested(const QString &command, const QStringList &args);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    int arrange(int width, bool apply) const; ///< @return the height that is needed

    SiteStore &m_store;
    QString m_target;
    std::vector<QToolButton *> m_buttons;
};

} // namespace holdfast
