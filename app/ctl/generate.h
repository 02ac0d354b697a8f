// generate.h - what is made from the table of commands: completions for shells, and the manual page.
#pragma once

#include <QString>

namespace holdfast::ctl {

/// @param kind bash, zsh, fish or man. @return "" for another one.
[[nodiscard]] QString generated(const QString &kind);

} // namespace holdfast::ctl
