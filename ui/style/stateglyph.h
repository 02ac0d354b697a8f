// stateglyph.h - the one way a state is drawn and named: shape, 4-letter code and colour together.
#pragma once

#include <model/vocabulary.h>
#include <style/colours.h>

#include <QPainter>
#include <QRectF>
#include <QString>

namespace holdfast {

/// What is known of a member's state. A pending role is no part of it: it is drawn beside, never as the state.
struct StateLook {
    State state = State::Unavailable;
    StandbyKind standby = StandbyKind::Hot; ///< of its pair
    bool following = false; ///< Active, but doesn't lead
    bool stale = false; ///< state is the last known one
    bool operator==(const StateLook &) const = default;
};

/// "ACTV"; "??" for what is stale. The same in every language.
[[nodiscard]] QString stateCode(const StateLook &look);
/// The code of the state itself.
[[nodiscard]] QString stateCode(State state);
/// "Standby, cold", "Active (following)", "last known: Active".
[[nodiscard]] QString stateTitle(const StateLook &look);

/// Draws the symbol into the largest square within @p box.
void paintState(QPainter &painter, const QRectF &box, const StateLook &look, const Colours &colours);
/// The colour of the symbol's outline, 3:1 on every ground.
[[nodiscard]] QColor stateEdge(const StateLook &look, const Colours &colours);

/// An alarm's symbol: its shape and number say the severity without colour. @param lit false: the dark half of flashing.
void paintSeverity(QPainter &painter, const QRectF &box, Severity severity, bool lit, const Colours &colours);

/// Diagonal lines over what is stale.
void paintHatch(QPainter &painter, const QRectF &box, const QColor &colour);

} // namespace holdfast
