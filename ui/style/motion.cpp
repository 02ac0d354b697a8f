#include <style/motion.h>

#include <style/flashclock.h>

#include <QApplication>
#include <QMainWindow>

#include <algorithm>
#include <array>

namespace holdfast {

namespace {

constexpr std::array effects{Qt::UI_AnimateMenu,    Qt::UI_FadeMenu,    Qt::UI_AnimateCombo,
                             Qt::UI_AnimateTooltip, Qt::UI_FadeTooltip, Qt::UI_AnimateToolBox};

/// As the desktop has it, to go back to.
struct Desktop {
    std::array<bool, effects.size()> effect{};
    int caret = QApplication::cursorFlashTime();

    Desktop() { std::ranges::transform(effects, effect.begin(), &QApplication::isEffectEnabled); }
};

bool isReduced = false;

} // namespace

void setMotionReduced(bool reduced)
{
    static const Desktop desktop;
    isReduced = reduced;
    FlashClock::instance().setSteady(reduced);
    for (std::size_t i = 0; i < effects.size(); ++i)
        QApplication::setEffectEnabled(effects[i], !reduced && desktop.effect[i]);
    QApplication::setCursorFlashTime(reduced ? 0 : desktop.caret);
    for (QWidget *one : QApplication::topLevelWidgets()) {
        if (auto *window = qobject_cast<QMainWindow *>(one))
            window->setAnimated(!reduced);
    }
}

bool isMotionReduced()
{
    return isReduced;
}

} // namespace holdfast
