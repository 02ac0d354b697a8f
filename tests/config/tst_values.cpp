// The types of value: what is read, what is refused, and that what is written reads back the same.
#include <config/nearest.h>
#include <config/tablevalues.h>
#include <config/values.h>

#include <QTest>

using namespace holdfast;

namespace {

struct Read {
    Session session;
    Scope scope{session, "test", "key"};
    TomlTable table;
    explicit Read(const std::string &value)
    {
        session.files = {"test.toml"};
        auto parsed = parseToml("key = " + value, 0);
        if (auto *content = std::get_if<TomlTable>(&parsed))
            table = std::move(*content);
    }
    template <class Type, class T>
    bool into(T &target)
    {
        return table.at("key") != nullptr && Type::read(scope, *table.at("key"), target);
    }
};

template <class Type, class T>
QString readBack(const QString &value)
{
    T target{};
    Read read(value.toStdString());
    if (!read.into<Type>(target))
        return QStringLiteral("refused");
    return QString::fromStdString(Type::write(target, SiteConfig{}));
}

} // namespace

class TestValues : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isReadAndWritten_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("written");
        const auto row = [](const char *type, const char *value, const char *written) {
            QTest::addRow("%s %s", type, value) << QString::fromUtf8(type) << QString::fromUtf8(value)
                                                << QString::fromUtf8(written);
        };
        row("size", "1024", "1024");
        row("size", "\"500MB\"", "500000000");
        row("size", "\"2 GiB\"", "2147483648");
        row("size", "\"2 gigs\"", "refused");
        row("size", "-1", "refused");
        row("size", "\"99999999999TiB\"", "refused");
        row("umask", "0o022", "0o022");
        row("umask", "\"027\"", "0o027");
        row("umask", "\"8\"", "refused");
        row("umask", "0o1777", "refused");
        row("limits", "{ nofile = 10, core = \"unlimited\", as = \"1MiB\" }",
            "{ as = 1048576, core = \"unlimited\", nofile = 10 }");
        row("limits", "{ memory = \"64MiB\", pids = 32 }", "{ memory = 67108864, pids = 32 }");
        row("limits", "{ files = 10 }", "refused");
        row("limit", "{ count = 3, within = \"5m\" }", "{ count = 3, within = \"5m\" }");
        row("limit", "{ count = 3 }", "refused");
        row("limit", "{ within = \"5m\" }", "refused");
        row("limit", "{ count = 3.0, within = \"5m\" }", "refused");
        row("parameters", "{ a = \"x\", b = 5, c = true }", "{ a = \"x\", b = \"5\", c = \"true\" }");
        row("parameters", "{ a = [1] }", "refused");
        row("command", "[\"/bin/x\", \"\"]", "[\"/bin/x\", \"\"]");
        row("command", "[\"\"]", "refused");
        row("command", "[\"a\\\"b\\\\\"]", "[\"a\\\"b\\\\\"]");
        row("outlets", "[3, 1]", "[3, 1]");
        row("outlets", "[1, 1]", "refused");
        row("serial", "\"/dev/a\"", "\"/dev/a\"");
        row("serial", "[\"/dev/a\", \"/dev/b\"]", "[\"/dev/a\", \"/dev/b\"]");
        row("backoff", "2", "2.0");
        row("backoff", "1.5", "1.5");
        row("backoff", "nan", "refused");
        row("repair", "\"manual\"", "\"manual\"");
        row("repair", "{ after = \"5s\" }", "{ after = \"5s\", backoff = 2.0, most = \"10m\" }");
        row("probe", "{ kind = \"tcp\", port = 1, address = \"h\" }", "{ kind = \"tcp\", address = \"h\", port = 1 }");
        row("probe", "{ kind = \"link\", interface = \"eth0\" }", "{ kind = \"link\", interface = \"eth0\" }");
        row("probe", "{ kind = \"independent-computer\" }", "{ kind = \"independent-computer\" }");
        row("probe", "{ kind = \"process\" }", "refused");
    }
    void isReadAndWritten()
    {
        QFETCH(QString, type);
        QFETCH(QString, value);
        QFETCH(QString, written);
        static const std::map<QString, QString (*)(const QString &)> types{
            {QStringLiteral("size"), readBack<SizeValue, std::int64_t>},
            {QStringLiteral("umask"), readBack<UmaskValue, int>},
            {QStringLiteral("limits"), readBack<ResourceLimitsValue, std::map<std::string, std::int64_t>>},
            {QStringLiteral("limit"), readBack<LimitValue, Limit>},
            {QStringLiteral("parameters"), readBack<ParametersValue, Parameters>},
            {QStringLiteral("command"), readBack<CommandValue, CommandLine>},
            {QStringLiteral("outlets"), readBack<OutletsValue, std::vector<int>>},
            {QStringLiteral("serial"), readBack<SerialValue, std::vector<std::string>>},
            {QStringLiteral("backoff"), readBack<BackoffValue, double>},
            {QStringLiteral("repair"), readBack<RepairValue, RepairConfig>},
            {QStringLiteral("probe"), readBack<ProbeValue, Probe>},
        };
        const auto readType = types.at(type);
        QCOMPARE(readType(value), written);
        if (written != QStringLiteral("refused"))
            QCOMPARE(readType(written), written);
    }

    void nearestName_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("meant");
        const auto row = [](const char *typed, const char *meant) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(meant);
        };
        row("group_restrat", "group_restart");
        row("gruop_restart", "group_restart");
        row("group", "group_restart");
        row("layr", "layer");
        row("colour", "");
        row("x", "");
    }
    void nearestName()
    {
        QFETCH(QString, typed);
        QFETCH(QString, meant);
        const std::vector<std::string> known{"group_restart", "layer", "pair", "hosts"};
        QCOMPARE(QString::fromUtf8(holdfast::nearestName(typed.toStdString(), known)), meant);
    }

    void names_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("good");
        QTest::newRow("letters") << QStringLiteral("cdma") << true;
        QTest::newRow("digit first") << QStringLiteral("4g.core_1-a") << true;
        QTest::newRow("63 characters") << QString(63, u'a') << true;
        QTest::newRow("64 characters") << QString(64, u'a') << false;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("dash first") << QStringLiteral("-a") << false;
        QTest::newRow("capital") << QStringLiteral("aB") << false;
        QTest::newRow("at sign") << QStringLiteral("a@b") << false;
    }
    void names()
    {
        QFETCH(QString, name);
        QFETCH(bool, good);
        QCOMPARE(isName(name.toStdString()), good);
    }
};

QTEST_GUILESS_MAIN(TestValues)
#include "tst_values.moc"
