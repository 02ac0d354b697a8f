// icons.h - our own symbols for actions and views, painted in the palette's colours at any size.
#pragma once

#include <model/vocabulary.h>

#include <QIcon>
#include <QImage>
#include <QPainter>
#include <QRectF>

namespace holdfast {

enum class Symbol {
    Site, Host, Member, Events, Output, Timeline, Power, Thresholds, Commands, Upgrade, Alarm, IndependentComputer,
    Tree,
    Offline, Online, Switchover, Repair, Reboot, PowerOn, PowerOff, PowerCycle, ConfirmOff,
    Back, Forward, Search, Help, Theme, Language, Lock, Unlock, Acknowledge, Shelve, Refresh, Close, Link, NoLink, User,
    Observe, WhatIf, Snapshot, Health, Map, Lessons, Settings, Print, Filter, OutOfService
};

/// Follows the theme: it is painted with the application's palette of the moment.
[[nodiscard]] QIcon icon(Symbol symbol);

/// The symbol of a command.
[[nodiscard]] Symbol symbolOf(CommandVerb verb);

/// The same within a painting, in one colour.
void paintSymbol(QPainter &painter, const QRectF &box, Symbol symbol, const QColor &colour);

/// The application's icon, drawn at every usual size from the same shapes as resources/icons/holdfast.svg.
[[nodiscard]] QIcon applicationIcon();

/// The same, SIDE pixels wide and high; needs neither a display nor an application.
[[nodiscard]] QImage applicationImage(int side);

} // namespace holdfast
