// eventmarks.h - the small mark and colour of a kind of record: the same in the event list, the timeline and the story.
#pragma once

#include <QColor>
#include <QJsonObject>
#include <QPalette>
#include <QPolygonF>
#include <QRectF>

class QPainter;

namespace holdfast {

enum class Mark : quint8 { None, Fault, Action, Command, Alarm, Change };

/// Faults and invariants, actions, commands and configuration, alarms; the rest are changes.
[[nodiscard]] Mark markOf(const QJsonObject &record);

/// With a contrast of at least 3:1 on the palette's base, light or dark. Red is for faults and raised alarms.
[[nodiscard]] QColor markColour(Mark mark, const QPalette &palette);
[[nodiscard]] QColor markColour(const QJsonObject &record, const QPalette &palette);

/// A bolt, a step upwards, a flag, a bell, a dot: told apart without colour.
void paintMark(QPainter &painter, const QRectF &box, Mark mark, const QColor &colour);
void paintMark(QPainter &painter, const QRectF &box, const QJsonObject &record, const QColor &colour);
/// The mark as a polygon within @p box, for formats that have no painter.
[[nodiscard]] QPolygonF markOutline(Mark mark, const QRectF &box);

} // namespace holdfast
