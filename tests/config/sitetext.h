// sitetext.h - a small correct site to break in one place, and what a test asks of a reading.
#pragma once

#include <config/sitereader.h>

#include <QByteArray>
#include <QString>
#include <QTest>

#include <string>

namespace holdfast {

/// Three hosts, a resource, an unpaired group and a pair: no finding at all.
inline const std::string goodSite = R"([site]
format = 1
name = "small"
[defaults]
stop_timeout = "4s"
[independent_computer]
serial = "/dev/ttyUSB0"
[[host]]
name = "alpha"
outlet = 1
[[host]]
name = "beta"
outlet = 2
[[host]]
name = "gamma"
outlet = 3
[[resource]]
name = "db"
hosts = ["alpha", "beta"]
probe = { kind = "file", path = "/run/db" }
[[group]]
name = "base"
layer = "system"
hosts = ["alpha", "beta", "gamma"]
[[group.process]]
name = "clock"
command = ["/clock"]
[[group]]
name = "billing"
hosts = ["alpha", "beta", "gamma"]
[[group.process]]
name = "collector"
command = ["/collector"]
[[group]]
name = "cdma"
pair = { primary = "alpha", alternate = "beta" }
depends_on = ["billing"]
resources = ["db"]
[[group.process]]
name = "calls"
command = ["/calls"]
)";

/// The good site with one part replaced, or with text at its end where @p from is empty.
inline std::string edited(const std::string &from, const std::string &to)
{
    std::string text = goodSite;
    if (from.empty())
        return text + to;
    const std::size_t at = text.find(from);
    if (at == std::string::npos)
        qFatal("the small site has no %s", from.c_str());
    return text.replace(at, from.size(), to);
}

inline SiteReading read(const std::string &text, std::vector<SourceText> dropIns = {})
{
    return readSite(SiteSources{{"site.toml", text}, std::move(dropIns), {}});
}

inline QString findings(const std::vector<Diagnostic> &diagnostics)
{
    QString out;
    for (const Diagnostic &diagnostic : diagnostics)
        out += QString::fromStdString(text(diagnostic)) + u'\n';
    return out;
}

/// What stands at a diagnostic's place, to the end of its line.
inline std::string textAt(const std::string &text, const Diagnostic &diagnostic)
{
    std::size_t at = 0;
    for (int line = 1; line < diagnostic.line && at != std::string::npos; ++line)
        at = text.find('\n', at) + 1;
    at += static_cast<std::size_t>(diagnostic.column - 1);
    return at < text.size() ? text.substr(at, text.find('\n', at) - at) : std::string{};
}

} // namespace holdfast

#define HOLDFAST_REQUIRE_OK(reading) QVERIFY2((reading).ok(), qPrintable(findings((reading).diagnostics)))
