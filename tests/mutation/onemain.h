// onemain.h - lets several test programs be one: included before their sources, it turns their main() into a row.
#pragma once

#include <QTest>

#include <functional>
#include <string>
#include <vector>

namespace holdfast {

struct TestRow {
    std::string name; ///< of its class
    std::function<int()> run; ///< @return how many of its functions failed
};

inline std::vector<TestRow> &testRows()
{
    static std::vector<TestRow> rows;
    return rows;
}

inline bool addTestRow(const char *name, std::function<int()> run)
{
    testRows().push_back({name, std::move(run)});
    return true;
}

} // namespace holdfast

#undef QTEST_APPLESS_MAIN
#define QTEST_APPLESS_MAIN(Class)                                                                                      \
    static const bool isRow = holdfast::addTestRow(#Class, [] {                                                        \
        Class test;                                                                                                    \
        return QTest::qExec(&test, {QStringLiteral(#Class), QStringLiteral("-silent")});                               \
    });
