// figures.h - what was measured, beside what console.md asks for, as rows of one table.
#pragma once

#include <QString>

#include <vector>

namespace holdfast {

struct Figures {
    QString what;
    QString unit; ///< "ms", "MB"; "ms work": of the processor's time
    double goal = 0; ///< 0: there is none
    bool goalIsOfTail = false; ///< of the 99th percentile, else of the median
    std::vector<double> values;

    [[nodiscard]] double median() const { return at(0.5); }
    [[nodiscard]] double tail() const { return at(0.99); }
    [[nodiscard]] bool isMet(double allowance = 1) const;
    [[nodiscard]] QString row() const;
    static QString head();

private:
    [[nodiscard]] double at(double share) const;
};

} // namespace holdfast
