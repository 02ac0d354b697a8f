// exposition.h - the OpenMetrics text format, version 1.0.0: families of samples, written so that they can't be
// invalid.
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QByteArrayView>
#include <QString>

#include <initializer_list>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace holdfast {

using Label = std::pair<QByteArrayView, QString>;
using Labels = std::vector<Label>;

/// Families in the order in which they are begun; the samples of one follow it, and no other family's may come between.
/// Names are written as given: they are the caller's own and of the form [a-z_]+. Values of labels are anybody's, and
/// escaped.
class Exposition
{
public:
    enum class Type { Gauge, Counter, Histogram, StateSet, Info };

    /// @param name without the suffix of its samples: "holdfast_faults" for a counter `holdfast_faults_total`.
    /// @param unit the last part of the name, "" for a number of things.
    void family(Type type, QByteArrayView name, QByteArrayView unit, QByteArrayView help);

    /// Of a gauge or counter.
    void sample(const Labels &labels, double value);
    /// Of an info.
    void info(const Labels &labels);
    /// Of a state set: one sample for each of `states`, 1 for the one at `position`.
    void states(const Labels &labels, std::span<const std::string_view> states, std::size_t position);
    struct Bucket {
        double upTo = 0;
        qint64 count = 0; ///< those of smaller buckets are in it
    };
    void histogram(const Labels &labels, const std::vector<Bucket> &buckets, qint64 count, double sum);

    /// The text, ended. To be called once.
    [[nodiscard]] QByteArray finish();

    static constexpr auto contentType = "application/openmetrics-text; version=1.0.0; charset=utf-8";

private:
    void line(QByteArrayView suffix, const Labels &labels, double value);

    QByteArray m_text;
    QByteArray m_name;
    Type m_type = Type::Gauge;
};

} // namespace holdfast
