// windowstate.h - where a window may stand: never off-screen, never larger than the screen.
#pragma once

#include <QList>
#include <QRect>

namespace holdfast {

/// The geometry nearest to the wanted one of which enough is on one of the screens to get hold of the window.
/// @param screens available geometries, the primary first; empty: @p wanted is returned as it is.
[[nodiscard]] QRect onScreen(const QRect &wanted, const QList<QRect> &screens);

} // namespace holdfast
