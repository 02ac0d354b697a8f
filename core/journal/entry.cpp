#include <journal/entry.h>

namespace holdfast {

TargetParts targetParts(const QString &target)
{
    const qsizetype at = target.indexOf(QLatin1Char('@'));
    if (at < 0)
        return {target, {}};
    const qsizetype slash = target.indexOf(QLatin1Char('/'), at);
    return {target.left(at), target.mid(at + 1, slash < 0 ? -1 : slash - at - 1)};
}

namespace {

bool targetMatches(const JournalQuery &query, const JournalEntry &entry)
{
    const QString &wanted = query.target;
    if (entry.target == wanted || query.exact)
        return entry.target == wanted;
    if (wanted.contains(QLatin1Char('@')))
        return entry.target.startsWith(wanted + QLatin1Char('/'));
    const TargetParts parts = targetParts(entry.target);
    return parts.subject == wanted || parts.host == wanted || (entry.target.isEmpty() && entry.host == wanted);
}

} // namespace

bool matches(const JournalQuery &query, const JournalEntry &entry)
{
    return (!query.afterSeq || entry.seq > *query.afterSeq) && (!query.untilSeq || entry.seq <= *query.untilSeq)
        && (!query.since || entry.t >= *query.since) && (!query.until || entry.t <= *query.until)
        && (query.kinds.isEmpty() || query.kinds.contains(entry.kind)) && (query.root == 0 || entry.root == query.root)
        && (query.target.isEmpty() || targetMatches(query, entry));
}

} // namespace holdfast
