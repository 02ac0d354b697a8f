// agentfixture.h - an OCF_ROOT of a test's own: scripted agents beside the real ones of this host.
#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStringList>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <string>

namespace holdfast {

/// Sets OCF_ROOT as long as it lives. The providers heartbeat and pacemaker are those that are
/// installed; agents of provider `test` are scripts.
class AgentRoot
{
public:
    AgentRoot()
    {
        QDir root(m_directory.path());
        root.mkpath(QStringLiteral("resource.d/test"));
        QFile::link(QStringLiteral("/usr/lib/ocf/lib"),
                    m_directory.filePath(QStringLiteral("lib")));
        for (const QString &provider : {QStringLiteral("heartbeat"), QStringLiteral("pacemaker")})
            QFile::link(QStringLiteral("/usr/lib/ocf/resource.d/") + provider,
                        m_directory.filePath(QStringLiteral("resource.d/") + provider));
        qputenv("OCF_ROOT", m_directory.path().toUtf8());
    }
    ~AgentRoot() { qunsetenv("OCF_ROOT"); }
    AgentRoot(const AgentRoot &) = delete;
    AgentRoot &operator=(const AgentRoot &) = delete;

    [[nodiscard]] QString path(const QString &name) const { return m_directory.filePath(name); }
    [[nodiscard]] static bool has(const char *agent)
    {
        return QFile::exists(QStringLiteral("/usr/lib/ocf/resource.d/") + QLatin1StringView(agent));
    }

    /// An agent test:NAME. @param body shell, $1 is the action.
    void write(const QString &name, const QByteArray &body) const
    {
        QFile file(path(QStringLiteral("resource.d/test/") + name));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            qFatal("an agent can't be written");
        file.write("#!/bin/sh\n" + body);
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    /// An agent that writes every action but monitor into "log" (those are counted) and exits as the file "ACTION.rc"
    /// says, else as one with roles does. @param metadata what meta-data prints.
    void writeScripted(const QString &name, const QByteArray &metadata = scriptedMetadata()) const
    {
        const QByteArray dir = m_directory.path().toUtf8();
        QFile described(path(name + QStringLiteral(".xml")));
        if (!described.open(QIODevice::WriteOnly | QIODevice::Truncate))
            qFatal("meta-data can't be written");
        described.write(metadata);
        write(
            name,
            "cd " + dir
                + "\n"
                  "if [ $1 = monitor ]; then echo >>monitors; else echo $1 >>log; fi\n"
                  "[ $1 != meta-data ] || exec cat "
                + name.toUtf8()
                + ".xml\n"
                  "if [ -e $1.rc ]; then [ ! -e $1.why ] || cat $1.why >&2; exit $(cat $1.rc); fi\n"
                  "case $1 in\n"
                  "start) echo Unpromoted >state ;;\n"
                  "promote) echo Promoted >state ;;\n"
                  "demote) echo Unpromoted >state ;;\n"
                  "stop) rm -f state ;;\n"
                  "monitor) [ -e state ] || exit 7; [ $(cat state) = Unpromoted ] || exit 8 ;;\n"
                  "esac\n");
    }

    /// The next ACTION exits with this. @param why its stderr.
    void answer(const char *action, int status, const QByteArray &why = {}) const
    {
        put(QLatin1StringView(action) + QStringLiteral(".why"), why);
        put(QLatin1StringView(action) + QStringLiteral(".rc"), QByteArray::number(status));
    }
    /// At once: an agent never sees half of it.
    void put(const QString &name, const QByteArray &content) const
    {
        QSaveFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
            qFatal("a file of an agent can't be written");
    }
    [[nodiscard]] QByteArray content(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// What was done, without meta-data.
    [[nodiscard]] QString log() const
    {
        QStringList lines =
            QString::fromUtf8(content(QStringLiteral("log"))).split(u'\n', Qt::SkipEmptyParts);
        lines.removeAll(QStringLiteral("meta-data"));
        return lines.join(u' ');
    }

    /// Waits until two monitors that began from now on were made and judged: they come one after the other, so the
    /// fourth has begun by then, as one may have been under way.
    [[nodiscard]] bool checkedTwice() const
    {
        const auto monitors = [this] { return content(QStringLiteral("monitors")).size(); };
        const qsizetype before = monitors();
        return QTest::qWaitFor([&] { return monitors() >= before + 4; }, 20000);
    }

    [[nodiscard]] static QByteArray scriptedMetadata()
    {
        return "<?xml version=\"1.0\"?>\n<!DOCTYPE resource-agent SYSTEM \"ra-api-1.dtd\">\n"
               "<resource-agent name=\"Scripted\"><version>1.1</version>\n"
               "<longdesc lang=\"en\">a &lt;scripted&gt; agent</longdesc>\n<parameters>\n"
               "<parameter name=\"path\" required=\"1\"><content type=\"string\"/></parameter>\n"
               "<parameter name=\"count\"><longdesc>how many</longdesc><content type=\"integer\" "
               "default=\"1\"/></parameter>\n"
               "<parameter name=\"fast\"><content type=\"boolean\"/></parameter>\n"
               "<parameter name=\"mode\"><content type=\"select\"><option value=\"a\"/><option "
               "value=\"b\"/></content></parameter>\n"
               "<parameter name=\"old\"><deprecated><replaced-with "
               "name=\"path\"/></deprecated><content type=\"string\"/></parameter>\n"
               "</parameters>\n<actions>\n"
               "<action name=\"start\" timeout=\"90s\"/>\n<action name=\"stop\" timeout=\"100\"/>\n"
               "<action name=\"monitor\" timeout=\"20000ms\" interval=\"10s\" role=\"Promoted\"/>\n"
               "<action name=\"monitor\" timeout=\"1min\" interval=\"11s\"/>\n"
               "<action name=\"promote\" timeout=\"10s\"/>\n<action name=\"demote\" "
               "timeout=\"10s\"/>\n"
               "</actions>\n</resource-agent>\n";
    }

private:
    QTemporaryDir m_directory;
};

} // namespace holdfast
