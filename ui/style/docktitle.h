// docktitle.h - the title of a dock in the font of the dock, for our styles.
#pragma once

class QPainter;
class QStyle;
class QStyleOption;
class QWidget;

namespace holdfast {

/// Fusion keeps the size that letters had at the start of the program. @return false: it isn't one that lies.
bool paintDockTitle(const QStyle &style, const QStyleOption *option, QPainter *painter, const QWidget *widget);

} // namespace holdfast
