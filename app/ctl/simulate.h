// simulate.h - `holdfastctl simulate SCENARIO`: a scenario through the real engine in simulated time, no manager.
#pragma once

#include <QString>

namespace holdfast {

/// Prints the event stream as NDJSON with simulated time on stdout, diagnostics on stderr (contracts/scenario-file.md).
/// @return the exit status: 0; 1 where an expectation was not met or an invariant was broken; 2 for a bad file.
int simulate(const QString &file);

} // namespace holdfast
