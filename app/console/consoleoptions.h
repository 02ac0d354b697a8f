// consoleoptions.h - the command line of `holdfast` (contracts/programs-and-api.md), read into values.
#pragma once

#include <api/credentials.h>
#include <api/endpoint.h>

#include <QSize>
#include <QString>
#include <QStringList>

#include <style/theme.h>

#include <optional>

namespace holdfast {

struct ConsoleOptions {
    enum class Source { Ask, Training, Site, Socket, Remote };
    enum class Instead { Run, Help, Version, ListViews };

    Source source = Source::Ask;
    Instead instead = Instead::Run; ///< print that and end
    QString siteFile, host; ///< of Site
    QString socket; ///< of Socket
    Endpoint remote; ///< of Remote
    TlsChoice credentials; ///< of Remote
    QString directory;
    std::optional<Endpoint> metrics; ///< of an embedded manager, for a monitoring system
    bool headless = false;
    bool stopGroups = false;
    std::optional<ThemeChoice> theme;
    QString language; ///< "": the last one, or the environment's
    std::optional<QSize> size;
    QString screenshot, view, target;
    QString helpText;

    /// What is wrong with the command line: one sentence; empty for nothing.
    QString error;
};

/// @param arguments without the program's name.
[[nodiscard]] ConsoleOptions readConsoleOptions(const QStringList &arguments);

} // namespace holdfast
