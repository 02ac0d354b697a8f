// openmetrics.h - a strict reader of OpenMetrics text 1.0.0: what breaks a rule of the format is an error, not skipped.
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

namespace holdfast {

struct MetricSample {
    QByteArray name; ///< with its suffix
    QMap<QByteArray, QString> labels;
    double value = 0;
};

struct MetricFamily {
    QByteArray type, unit, help;
    QList<MetricSample> samples;
};

struct MetricsReading {
    QMap<QByteArray, MetricFamily> families;
    QString error; ///< "": none; LINE: what

    /// The value of the one sample with this name and all of these labels; NaN: there is none, or several.
    [[nodiscard]] double value(const QByteArray &name, const QMap<QByteArray, QString> &labels = {}) const;
    /// The names that a query may use.
    [[nodiscard]] QList<QByteArray> sampleNames() const;
};

[[nodiscard]] MetricsReading readOpenMetrics(const QByteArray &text);

} // namespace holdfast
