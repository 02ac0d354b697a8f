#include <member/transitiontable.h>

#include <events/words.h>

#include <QCoreApplication>

#include <array>

namespace holdfast {

namespace {

struct Transitions {
    Q_DECLARE_TR_FUNCTIONS(holdfast::Transitions)
};

constexpr const char *fig2 = "FIG. 2, semantics 1";

constexpr std::array rows{
    TransitionRow{State::Unavailable, State::Initialization,
                  QT_TRANSLATE_NOOP("holdfast::Transitions", "the manager starts it, for its resources are in service and what it depends upon is runnable"), fig2},
    TransitionRow{State::Unavailable, State::Offline,
                  QT_TRANSLATE_NOOP("holdfast::Transitions", "an operator takes it off-line"), "semantics 8"},
    TransitionRow{State::Initialization, State::Active,
                  QT_TRANSLATE_NOOP("holdfast::Transitions", "it is initialised and has acknowledged that it is Active"), fig2},
    TransitionRow{State::Initialization, State::Standby,
                  QT_TRANSLATE_NOOP("holdfast::Transitions", "it is initialised and has acknowledged that it is Standby; a cold one only has its resources checked"), fig2},
    TransitionRow{State::Initialization, State::Unavailable,
                  QT_TRANSLATE_NOOP("holdfast::Transitions", "its start or acknowledgement failed or timed out, a resource is faulty, or its host goes down"), "semantics 1, 3"},
    TransitionRow{State::Initialization, State::Offline,
                  QT_TRANSLATE_NOOP("holdfast::Transitions", "an operator takes it off-line"), "semantics 8"},
    TransitionRow{State::Standby, State::Active,
                  QT_TRANSLATE_NOOP("holdfast::Transitions", "it has acknowledged its activation, in a take-over or a switchover"), "FIG. 2, semantics 5"},
    TransitionRow{State::Standby, State::Unavailable,
                  QT_TRANSLATE_NOOP("holdfast::Transitions", "it is faulty, did not acknowledge, or is taken out of service"), "semantics 3"},
    TransitionRow{State::Standby, State::Offline,
                  QT_TRANSLATE_NOOP("holdfast::Transitions", "an operator takes it off-line"), "semantics 8"},
    TransitionRow{State::Active, State::Standby,
                  QT_TRANSLATE_NOOP("holdfast::Transitions", "it has acknowledged its deactivation in a switchover"), "FIG. 2, semantics 5"},
    TransitionRow{State::Active, State::Unavailable,
                  QT_TRANSLATE_NOOP("holdfast::Transitions", "it is faulty, did not acknowledge, or is taken out of service"), "semantics 3"},
    TransitionRow{State::Active, State::Offline,
                  QT_TRANSLATE_NOOP("holdfast::Transitions", "an operator takes it off-line, after a switchover where it has a mate"), "semantics 8"},
    TransitionRow{State::Offline, State::Unavailable,
                  QT_TRANSLATE_NOOP("holdfast::Transitions", "an operator puts it on-line; the manager then starts it as any other"), "semantics 8"},
};

} // namespace

std::span<const TransitionRow> legalTransitions()
{
    return rows;
}

const TransitionRow *legalTransition(State from, State to)
{
    for (const TransitionRow &row : rows) {
        if (row.from == from && row.to == to)
            return &row;
    }
    return nullptr;
}

QString explain(const TransitionRow &row)
{
    return Transitions::tr("%1 to %2 when %3. (%4)")
        .arg(word(row.from), word(row.to), Transitions::tr(row.when), QString::fromLatin1(row.source));
}

} // namespace holdfast
