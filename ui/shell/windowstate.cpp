#include <shell/windowstate.h>

#include <algorithm>

namespace holdfast {

QRect onScreen(const QRect &wanted, const QList<QRect> &screens)
{
    if (screens.isEmpty())
        return wanted;
    QRect best = screens.front();
    qint64 most = 0;
    for (const QRect &screen : screens) {
        const QRect common = wanted.intersected(screen);
        const qint64 area = static_cast<qint64>(common.width()) * common.height();
        if (!common.isEmpty() && area > most) {
            most = area;
            best = screen;
        }
    }
    QRect out = wanted;
    out.setSize(wanted.size().boundedTo(best.size()));
    out.moveLeft(std::clamp(out.left(), best.left(), best.right() - out.width() + 1));
    out.moveTop(std::clamp(out.top(), best.top(), best.bottom() - out.height() + 1));
    return out;
}

} // namespace holdfast
