// hostwords.h - why a host is as it is, in the user's language: managers say it in English.
#pragma once

#include <api/status.h>

#include <QString>

namespace holdfast {

/// HostStatus::why of every kind that managers have, and until when one is awaited that has not been there since the
/// site began. A sentence that this version doesn't know is returned as it is.
[[nodiscard]] QString hostWhyWords(const HostStatus &host);

} // namespace holdfast
