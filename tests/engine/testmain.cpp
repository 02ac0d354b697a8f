// The program of one test class: runs its row with the words of its command line.
#include "testrow.h"

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    int failed = 0;
    for (const holdfast::TestRow &row : holdfast::testRows())
        failed += row.run(arguments);
    return failed;
}
