#include "openmetrics.h"

#include <QRegularExpression>
#include <QSet>

#include <cmath>
#include <limits>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

const QMap<QByteArray, QList<QByteArray>> suffixes{
    {"gauge", {""}},
    {"counter", {"_total", "_created"}},
    {"histogram", {"_bucket", "_count", "_sum", "_created"}},
    {"stateset", {""}},
    {"info", {"_info"}},
    {"unknown", {""}},
};

bool isName(const QByteArray &name)
{
    static const QRegularExpression form(u"^[a-zA-Z_:][a-zA-Z0-9_:]*$"_s);
    return form.match(QString::fromLatin1(name)).hasMatch();
}

// One reading, line by line; stops at the first error.
class Reader
{
public:
    MetricsReading read(const QByteArray &text);

private:
    bool fail(const QString &what)
    {
        if (m_out.error.isEmpty())
            m_out.error = u"%1: %2"_s.arg(m_line).arg(what);
        return false;
    }
    bool metadata(const QByteArray &line);
    bool sample(const QByteArray &line);
    bool labels(const QByteArray &line, qsizetype &at, MetricSample &into);
    bool closeFamily();
    bool checkHistogram(const MetricFamily &family);
    bool checkState(const MetricSample &sample);

    MetricsReading m_out;
    int m_line = 0;
    QByteArray m_family; ///< being read
    QSet<QByteArray> m_said; ///< of its metadata
    QSet<QByteArray> m_seen; ///< samples of it: name and labels
};

bool Reader::metadata(const QByteArray &line)
{
    const QByteArrayList words = line.split(' ');
    if (words.size() < 4 && !(words.size() == 3 && words[1] == "HELP"))
        return fail(u"a comment that is no metadata"_s);
    const QByteArray &kind = words[1];
    const QByteArray &name = words[2];
    if (words[0] != "#" || (kind != "TYPE" && kind != "UNIT" && kind != "HELP"))
        return fail(u"neither TYPE, UNIT nor HELP"_s);
    if (!isName(name))
        return fail(u"not a name of a family"_s);
    if (name != m_family) {
        if (!closeFamily())
            return false;
        if (m_out.families.contains(name))
            return fail(u"the family was there already"_s);
        m_family = name;
        m_out.families[name].type = "unknown";
    }
    MetricFamily &family = m_out.families[name];
    if (!family.samples.isEmpty())
        return fail(u"metadata behind its samples"_s);
    if (m_said.contains(kind))
        return fail(u"said twice"_s);
    m_said.insert(kind);
    const QByteArray rest = words.mid(3).join(' ');
    if (kind == "TYPE" && !suffixes.contains(rest))
        return fail(u"no such type"_s);
    if (kind == "UNIT" && !name.endsWith('_' + rest))
        return fail(u"the name doesn't end with its unit"_s);
    (kind == "TYPE" ? family.type : kind == "UNIT" ? family.unit : family.help) = rest;
    return true;
}

bool Reader::labels(const QByteArray &line, qsizetype &at, MetricSample &into)
{
    if (at >= line.size() || line[at] != '{')
        return true;
    do {
        const qsizetype equals = line.indexOf("=\"", ++at);
        if (equals < 0)
            return fail(u"a label without a value"_s);
        const QByteArray name = line.mid(at, equals - at);
        if (!isName(name) || name.contains(':'))
            return fail(u"not a name of a label: "_s + QString::fromUtf8(name));
        if (into.labels.contains(name))
            return fail(u"a label twice"_s);
        QByteArray value;
        for (at = equals + 2; at < line.size() && line[at] != '"'; ++at) {
            if (line[at] != '\\') {
                value += line[at];
                continue;
            }
            ++at;
            if (at >= line.size() || !QByteArrayView("\\\"n").contains(line[at]))
                return fail(u"not an escape"_s);
            value += line[at] == 'n' ? '\n' : line[at];
        }
        const QString read = QString::fromUtf8(value);
        if (read.toUtf8() != value)
            return fail(u"not UTF-8"_s);
        into.labels.insert(name, read);
        ++at;
    } while (at < line.size() && line[at] == ',');
    if (at >= line.size() || line[at] != '}')
        return fail(u"labels without an end"_s);
    ++at;
    return true;
}

bool Reader::sample(const QByteArray &line)
{
    MetricSample found;
    qsizetype at = 0;
    while (at < line.size() && line[at] != '{' && line[at] != ' ')
        ++at;
    found.name = line.left(at);
    if (m_family.isEmpty() || !found.name.startsWith(m_family))
        return fail(u"a sample of no family, or of another than the last one"_s);
    MetricFamily &family = m_out.families[m_family];
    if (!suffixes[family.type].contains(found.name.mid(m_family.size())))
        return fail(u"a suffix that a %1 doesn't have"_s.arg(QString::fromLatin1(family.type)));
    const qsizetype labelsAt = at;
    if (!labels(line, at, found))
        return false;
    const QByteArray key = line.left(at);
    if (m_seen.contains(key))
        return fail(u"the same sample twice"_s);
    m_seen.insert(key);
    if (at >= line.size() || line[at] != ' ' || labelsAt == 0)
        return fail(u"no value"_s);
    const QByteArray value = line.mid(at + 1);
    bool ok = false;
    found.value = value == "+Inf" ? std::numeric_limits<double>::infinity() : value.toDouble(&ok);
    if (!ok && value != "+Inf" && value != "NaN")
        return fail(u"not a number"_s);
    if (family.type == "counter" && !(found.value >= 0))
        return fail(u"a counter below nothing"_s);
    if (family.type == "info" && found.value != 1)
        return fail(u"an info is 1"_s);
    if (family.type == "stateset" && !checkState(found))
        return false;
    family.samples.append(found);
    return true;
}

bool Reader::checkState(const MetricSample &sample)
{
    if (!sample.labels.contains(m_family))
        return fail(u"a state without the label that names it"_s);
    return sample.value == 0 || sample.value == 1 ? true : fail(u"a state is 0 or 1"_s);
}

// What can only be judged of a family as a whole.
bool Reader::closeFamily()
{
    const bool good =
        m_family.isEmpty() || m_out.families[m_family].type != "histogram" || checkHistogram(m_out.families[m_family]);
    m_family.clear();
    m_said.clear();
    m_seen.clear();
    return good;
}

bool Reader::checkHistogram(const MetricFamily &family)
{
    struct Series {
        double last = -1, bound = -std::numeric_limits<double>::infinity(), count = -1;
        bool ended = false, sum = false;
    };
    QMap<QString, Series> all; // by their labels
    for (const MetricSample &sample : family.samples) {
        auto labels = sample.labels;
        const QString le = labels.take("le");
        QString key;
        for (auto label = labels.begin(); label != labels.end(); ++label)
            key += QString::fromLatin1(label.key()) + u'\n' + label.value() + u'\n';
        Series &series = all[key];
        if (sample.name.endsWith("_bucket")) {
            static const QRegularExpression canonical(u"^(\\d+\\.\\d+|\\+Inf)$"_s);
            if (!canonical.match(le).hasMatch())
                return fail(u"not a bound: "_s + le);
            const double bound = le == u"+Inf" ? std::numeric_limits<double>::infinity() : le.toDouble();
            if (!(bound > series.bound) || sample.value < series.last || sample.value != std::floor(sample.value))
                return fail(u"buckets that don't ascend"_s);
            series.bound = bound;
            series.last = sample.value;
            series.ended = le == u"+Inf";
        } else if (sample.name.endsWith("_count")) {
            series.count = sample.value;
        } else {
            series.sum = true;
        }
    }
    for (const Series &series : std::as_const(all)) {
        if (!series.ended || !series.sum || series.count != series.last)
            return fail(u"a histogram without +Inf, or whose count is another, or without a sum"_s);
    }
    return true;
}

MetricsReading Reader::read(const QByteArray &text)
{
    QByteArrayList lines = text.split('\n');
    if (!text.endsWith("# EOF\n") || lines.takeLast() != "") {
        fail(u"it doesn't end with # EOF"_s);
        return m_out;
    }
    for (const QByteArray &line : std::as_const(lines)) {
        ++m_line;
        if (line == "# EOF") {
            if (m_line != lines.size())
                fail(u"something behind # EOF"_s);
            closeFamily();
            break;
        }
        if (line.isEmpty() || !(line.startsWith('#') ? metadata(line) : sample(line))) {
            fail(u"an empty line"_s);
            break;
        }
    }
    return m_out;
}

} // namespace

double MetricsReading::value(const QByteArray &name, const QMap<QByteArray, QString> &labels) const
{
    double found = std::numeric_limits<double>::quiet_NaN();
    int count = 0;
    for (const MetricFamily &family : families) {
        for (const MetricSample &sample : family.samples) {
            bool fits = sample.name == name;
            for (auto label = labels.begin(); label != labels.end(); ++label)
                fits = fits && sample.labels.value(label.key()) == label.value();
            if (fits && ++count == 1)
                found = sample.value;
        }
    }
    return count == 1 ? found : std::numeric_limits<double>::quiet_NaN();
}

QList<QByteArray> MetricsReading::sampleNames() const
{
    QList<QByteArray> all;
    for (auto family = families.begin(); family != families.end(); ++family) {
        for (const QByteArray &suffix : suffixes[family->type]) {
            if (suffix != "_created")
                all.append(family.key() + suffix);
        }
    }
    return all;
}

MetricsReading readOpenMetrics(const QByteArray &text)
{
    return Reader().read(text);
}

} // namespace holdfast
