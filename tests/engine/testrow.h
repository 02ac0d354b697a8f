// testrow.h - a test class as a row of its program: tests/mutation takes the objects of these tests into one program.
#pragma once

#include <QTest>

#include <functional>
#include <string>
#include <vector>

namespace holdfast {

struct TestRow {
    std::string name; ///< of its class
    std::function<int(const QStringList &arguments)> run; ///< @return how many of its functions failed
};

inline std::vector<TestRow> &testRows()
{
    static std::vector<TestRow> rows;
    return rows;
}

inline bool addTestRow(const char *name, std::function<int(const QStringList &)> run)
{
    testRows().push_back({name, std::move(run)});
    return true;
}

} // namespace holdfast

/// Instead of QTEST_APPLESS_MAIN: main() is in testmain.cpp.
#define HOLDFAST_TEST_ROW(Class)                                                                                       \
    static const bool isRow = holdfast::addTestRow(#Class, [](const QStringList &arguments) {                          \
        Class test;                                                                                                    \
        return QTest::qExec(&test, arguments);                                                                         \
    });
