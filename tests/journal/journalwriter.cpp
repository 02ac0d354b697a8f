// journalwriter DIRECTORY DURABILITY KIND OPERATION SEED REFUSED: goes on with the journal there and says "w NUMBER"
// for each batch that write() returned true for, "s NUMBER" for what sync() did; ends at that operation (powercut.h)
// or by itself. The disk refuses the flush REFUSED, 0: none.
#include "journalwork.h"
#include "powercut.h"

#include <journal/journal.h>

#include <QCoreApplication>

#include <cstdlib>
#include <random>

#include <unistd.h>

using namespace holdfast;

namespace {

constexpr int batchesOfALife = 400;

// At once and in one piece, for the process may not live to flush a buffer.
void say(char what, qint64 number)
{
    const std::string line = what + (' ' + std::to_string(number)) + '\n';
    if (::write(STDOUT_FILENO, line.data(), line.size()) < 0)
        std::exit(5);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc != 7)
        return 1;
    const auto number = [argv](int i) { return std::strtoull(argv[i], nullptr, 10); };
    std::mt19937_64 random(number(5));
    powercut::begin(argv[1], static_cast<powercut::Kind>(number(3)), number(4), number(5) + 1);
    Journal journal(QString::fromLocal8Bit(argv[1]), {.durability = static_cast<Durability>(number(2))});
    if (!journal.health().ok() || journal.health().damage)
        return 2;
    powercut::refuseFlush(number(6));
    qint64 next = journal.lastSeq() / recordsOfABatch + 1;
    for (int i = 0; i < batchesOfALife; ++i, ++next) {
        if (!journal.write(batchOf(next)))
            return 3;
        say('w', next);
        if (random() % 4 == 0) {
            if (!journal.sync())
                return 4;
            say('s', next);
        }
        if (random() % 16 == 0)
            journal.prune({.bytes = qint64(3) << 20, .inputsBefore = next - 30});
    }
    return 0;
}
