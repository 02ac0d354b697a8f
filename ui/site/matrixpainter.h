// matrixpainter.h - paints the site matrix from the store, whatever part of it is asked for.
#pragma once

#include <site/matrixlayout.h>
#include <style/colours.h>
#include <style/stateglyph.h>

#include <QFont>
#include <QPainter>
#include <QPalette>

namespace holdfast {

class SiteStore;

/// The member as it is shown: stale where its host's data stopped.
[[nodiscard]] StateLook lookOf(const SiteStore &store, const MemberStatus &member);
/// The state that a role leads to once it is acknowledged.
[[nodiscard]] State requestedState(Role role);
/// "-> ACTV, awaiting acknowledgement 4 s"; empty without a pending role. @param brief only "-> ACTV 4 s".
[[nodiscard]] QString pendingText(const MemberStatus &member, const QDateTime &now, bool brief);
/// The rung a target has come nearest to using up; nullptr with nothing used.
[[nodiscard]] const RungStatus *worstRung(const MemberStatus &member);
/// "PR", "GR": a rung in two letters, the same in every language.
[[nodiscard]] QString rungCode(Action rung);
[[nodiscard]] QString standbyWord(StandbyKind kind);
/// Pixels of the longest second line of a group's label.
[[nodiscard]] int widestGroupNote(const QFont &font);

class MatrixPainter
{
public:
    MatrixPainter(const SiteStore &store, const MatrixLayout &layout, const QFont &font, const QPalette &palette);

    void setCurrent(int row, int column, bool focused);
    /// Cells that were found are marked: mates are shown beside them that were not. @param found outlives this.
    void setFound(const Found &found) { m_found = found.isSearch() ? &found : nullptr; }

    /// @param clip in contents' coordinates: nothing outside of it is touched.
    void paintRows(QPainter &painter, const QRect &clip);
    void paintHead(QPainter &painter, const QRect &clip);

private:
    void paintHeading(QPainter &painter, int row);
    void paintRow(QPainter &painter, int row);
    void paintLabel(QPainter &painter, int row, const GroupStatus &group);
    void paintPair(QPainter &painter, int row, const GroupStatus &group);
    void paintCell(QPainter &painter, const QRect &box, const MemberStatus &member, bool current);
    int paintBadges(QPainter &painter, const QRect &line, const MemberStatus &member);
    void paintComputer(QPainter &painter, int computer);
    void paintWires(QPainter &painter, int computer, int band);
    void paintHost(QPainter &painter, int band, int column);
    void paintFrame(QPainter &painter, const QRect &box);
    [[nodiscard]] LinkState lineOf(const IndependentComputerStatus &computer) const;
    [[nodiscard]] int glyphSide(const QRect &cell) const;

    const SiteStore &m_store;
    const MatrixLayout &m_layout;
    Colours m_colours;
    QFont m_font, m_bold, m_small;
    const Found *m_found = nullptr; ///< null: nothing is searched for
    QDateTime m_now;
    int m_row = -2, m_column = -2; ///< current; row -1: the headers, column -1: the labels
    bool m_focused = false;
};

} // namespace holdfast
