// The fuzzers' entry functions, without a fuzzer: their corpus, and mutations of it that are the same every time.
#include "frameentry.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <random>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

constexpr int mutations = 200'000;
constexpr std::uint32_t seed = 6058490;

std::vector<std::string> corpus()
{
    std::vector<std::string> all;
    const QDir directory(QStringLiteral(HOLDFAST_SOURCE_DIR "/tests/fuzz/corpus/frame"));
    for (const QString &name : directory.entryList(QDir::Files, QDir::Name)) {
        QFile file(directory.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s can't be read", qPrintable(file.fileName()));
        all.push_back(file.readAll().toStdString());
    }
    return all;
}

/// As fuzzers change what they have: a bit, a byte, a piece taken out, doubled, or put in from elsewhere.
class Mutator
{
public:
    explicit Mutator(std::vector<std::string> from) : m_from(std::move(from)), m_random(seed) {}

    std::string next()
    {
        std::string bytes = m_from[below(m_from.size())];
        for (std::size_t i = 0, count = 1 + below(6); i < count; ++i)
            change(bytes);
        return bytes.substr(0, 1024);
    }

private:
    std::size_t below(std::size_t most) { return most == 0 ? 0 : m_random() % most; }

    void change(std::string &bytes)
    {
        static const std::string signs = "$*\r\n \"\\=0AFz";
        const std::size_t at = below(bytes.size() + 1);
        const std::size_t size = 1 + below(16);
        const std::string &other = m_from[below(m_from.size())];
        switch (below(6)) {
        case 0:
            if (at < bytes.size())
                bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(8)));
            break;
        case 1:
            bytes.insert(at, 1, static_cast<char>(m_random()));
            break;
        case 2:
            bytes.insert(at, 1, signs[below(signs.size())]);
            break;
        case 3:
            bytes.erase(at, size);
            break;
        case 4:
            bytes.insert(at, bytes.substr(at, size * 8));
            break;
        case 5:
            bytes.insert(at, other.substr(below(other.size()), size * 8));
            break;
        }
    }

    std::vector<std::string> m_from;
    std::mt19937 m_random;
};

} // namespace

class TestFuzz : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCorpus_data();
    void theCorpus();
    void mutationsOfTheCorpus();
};

void TestFuzz::theCorpus_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QDir directory(QStringLiteral(HOLDFAST_SOURCE_DIR "/tests/fuzz/corpus/frame"));
    const QStringList names = directory.entryList(QDir::Files, QDir::Name);
    const auto all = corpus();
    QVERIFY(all.size() >= 20);
    for (std::size_t i = 0; i < all.size(); ++i)
        QTest::newRow(qPrintable(names[static_cast<qsizetype>(i)])) << QByteArray::fromStdString(all[i]);
}

void TestFuzz::theCorpus()
{
    QFETCH(QByteArray, bytes);
    const auto wrong = judgeBytes(bytes.toStdString());
    QVERIFY2(!wrong, wrong ? wrong->c_str() : "");
}

void TestFuzz::mutationsOfTheCorpus()
{
    qInfo("seed %u, %d mutations", seed, mutations);
    Mutator mutator(corpus());
    for (int i = 0; i < mutations; ++i) {
        const std::string bytes = mutator.next();
        if (const auto wrong = judgeBytes(bytes))
            QFAIL(qPrintable(u"%1: mutation %2, in hex %3"_s.arg(QString::fromStdString(*wrong)).arg(i)
                                 .arg(QString::fromLatin1(QByteArray::fromStdString(bytes).toHex()))));
    }
}

QTEST_GUILESS_MAIN(TestFuzz)
#include "tst_fuzz.moc"
