// generate.h - what is made from the table of commands: completions for shells, the manual page, the handbook's page.
#pragma once

#include <QString>

namespace holdfast::ctl {

/// @param kind bash, zsh, fish, man or markdown. @return "" for another one.
[[nodiscard]] QString generated(const QString &kind);

} // namespace holdfast::ctl
