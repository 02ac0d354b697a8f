// upgradereport.h - the report of a run-book as a file: PDF by its name, text otherwise.
#pragma once

#include <model/expected.h>
#include <runbook/runbook.h>

namespace holdfast {

/// Replaces the file, whole or not at all. Errors: it can't be written.
[[nodiscard]] Outcome writeReport(const Runbook &book, const QString &path);

} // namespace holdfast
