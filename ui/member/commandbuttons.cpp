#include <member/commandbuttons.h>

#include <store/commandoffers.h>
#include <style/icons.h>
#include <style/metrics.h>

#include <QEvent>
#include <QStyle>
#include <QToolButton>

namespace holdfast {

CommandButtons::CommandButtons(SiteStore &store, QWidget *parent) : QWidget(parent), m_store(store)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&store, &SiteStore::statusChanged, this, &CommandButtons::refresh);
    connect(&store, &SiteStore::connectionChanged, this, &CommandButtons::refresh);
    connect(&store, &SiteStore::userChanged, this, &CommandButtons::refresh);
    connect(&store, &SiteStore::momentChanged, this, &CommandButtons::refresh);
}

void CommandButtons::setTarget(const QString &target)
{
    m_target = target;
    refresh();
}

void CommandButtons::refresh()
{
    const std::vector<CommandOffer> offers = m_target.isEmpty() ? std::vector<CommandOffer>() : commandOffers(m_store, m_target);
    // Buttons are kept: one that has the focus must not vanish under the operator's hands.
    while (m_buttons.size() > offers.size()) {
        m_buttons.back()->deleteLater();
        m_buttons.pop_back();
    }
    while (m_buttons.size() < offers.size()) {
        auto *button = new QToolButton(this);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        button->show();
        const std::size_t position = m_buttons.size();
        connect(button, &QToolButton::clicked, this, [this, position] {
            const auto now = commandOffers(m_store, m_target);
            if (position < now.size() && now[position].isAllowed())
                Q_EMIT commandRequested(now[position].command(), now[position].args);
        });
        m_buttons.push_back(button);
    }
    for (std::size_t i = 0; i < offers.size(); ++i) {
        QToolButton &button = *m_buttons[i];
        const CommandOffer &offer = offers[i];
        button.setIcon(icon(symbolOf(offer.verb)));
        button.setText(offer.shortText + QStringLiteral("\u2026"));
        button.setEnabled(offer.isAllowed());
        button.setToolTip(offer.isAllowed() ? offer.text : offer.refusal);
        describe(button, offer.text, offer.refusal);
    }
    updateGeometry();
    arrange(width(), true);
}

void CommandButtons::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LayoutDirectionChange)
        refresh();
    QWidget::changeEvent(event);
}

void CommandButtons::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange(width(), true);
}

int CommandButtons::arrange(int width, bool apply) const
{
    int x = 0;
    int y = 0;
    int height = 0;
    for (QToolButton *button : m_buttons) {
        const QSize size = button->sizeHint() + QSize(6, 4);
        if (x > 0 && x + size.width() > width) {
            x = 0;
            y += height + Metrics::gap;
        }
        height = size.height();
        if (apply)
            button->setGeometry(QStyle::visualRect(layoutDirection(), QRect(0, 0, width, 0), QRect(QPoint(x, y), size)));
        x += size.width() + Metrics::gap;
    }
    return y + height;
}

QSize CommandButtons::sizeHint() const
{
    return {480, arrange(480, false)};
}

QSize CommandButtons::minimumSizeHint() const
{
    return {160, arrange(std::max(160, width()), false)};
}

} // namespace holdfast
