#include <metrics/exposition.h>

#include <array>
#include <charconv>
#include <cmath>

namespace holdfast {

namespace {

const char *typeText(Exposition::Type type)
{
    switch (type) {
    case Exposition::Type::Gauge:
        return "gauge";
    case Exposition::Type::Counter:
        return "counter";
    case Exposition::Type::Histogram:
        return "histogram";
    case Exposition::Type::StateSet:
        return "stateset";
    case Exposition::Type::Info:
        return "info";
    }
    return "unknown";
}

void appendEscaped(QByteArray &to, const QByteArray &value)
{
    for (const char c : value) {
        switch (c) {
        case '\\':
            to += "\\\\";
            break;
        case '"':
            to += "\\\"";
            break;
        case '\n':
            to += "\\n";
            break;
        default:
            to += c;
        }
    }
}

// As short as it can be read back. Whole numbers have a ".0" where the format wants one canonical text of a number,
// which is for the bounds of buckets.
QByteArray numberText(double value, bool canonical)
{
    if (std::isinf(value))
        return value > 0 ? "+Inf" : "-Inf";
    if (std::isnan(value))
        return "NaN";
    std::array<char, 32> text{};
    // Not as 1e+06: those who read it with other tools count digits.
    const bool whole = std::abs(value) < 1e15 && value == std::floor(value);
    const auto [end, error] = whole
        ? std::to_chars(text.data(), text.data() + text.size(), static_cast<long long>(value))
        : std::to_chars(text.data(), text.data() + text.size(), value);
    QByteArray out(text.data(), end - text.data());
    if (whole && canonical)
        out += ".0";
    return out;
}

} // namespace

void Exposition::family(Type type, QByteArrayView name, QByteArrayView unit, QByteArrayView help)
{
    m_name = name.toByteArray();
    m_type = type;
    m_text += "# TYPE " + m_name + ' ' + typeText(type) + '\n';
    if (!unit.isEmpty())
        m_text += "# UNIT " + m_name + ' ' + unit.toByteArray() + '\n';
    m_text += "# HELP " + m_name + ' ';
    appendEscaped(m_text, help.toByteArray());
    m_text += '\n';
}

void Exposition::sample(const Labels &labels, double value)
{
    line(m_type == Type::Counter ? "_total" : "", labels, value);
}

void Exposition::info(const Labels &labels)
{
    line("_info", labels, 1);
}

void Exposition::states(const Labels &labels, std::span<const std::string_view> states, std::size_t position)
{
    Labels all = labels;
    const QByteArray own = m_name;
    all.emplace_back(own, QString());
    for (std::size_t i = 0; i < states.size(); ++i) {
        all.back().second = QString::fromUtf8(states[i].data(), static_cast<qsizetype>(states[i].size()));
        line("", all, i == position ? 1 : 0);
    }
}

void Exposition::histogram(const Labels &labels, const std::vector<Bucket> &buckets, qint64 count, double sum)
{
    Labels all = labels;
    all.emplace_back("le", QString());
    for (const Bucket &bucket : buckets) {
        all.back().second = QString::fromLatin1(numberText(bucket.upTo, true));
        line("_bucket", all, static_cast<double>(bucket.count));
    }
    all.back().second = QStringLiteral("+Inf");
    line("_bucket", all, static_cast<double>(count));
    line("_count", labels, static_cast<double>(count));
    line("_sum", labels, sum);
}

void Exposition::line(QByteArrayView suffix, const Labels &labels, double value)
{
    m_text += m_name;
    m_text += suffix;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        m_text += i == 0 ? '{' : ',';
        m_text += labels[i].first;
        m_text += "=\"";
        appendEscaped(m_text, labels[i].second.toUtf8());
        m_text += '"';
    }
    m_text += labels.empty() ? " " : "} ";
    m_text += numberText(value, false);
    m_text += '\n';
}

QByteArray Exposition::finish()
{
    return std::exchange(m_text, {}) + "# EOF\n";
}

} // namespace holdfast
