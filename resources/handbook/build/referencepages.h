// referencepages.h - the pages of the handbook that are made from the code's own tables, so that they can't be wrong.
#pragma once

#include <QString>

#include <vector>

namespace holdfast {

struct MadePage {
    QString name; ///< "reference-site-file"
    QString text; ///< Markdown
};

/// Keys of the site file, events and alarms, methods of the API. A new alarm or fault breaks the build here until it is
/// explained.
[[nodiscard]] std::vector<MadePage> referencePages();

} // namespace holdfast
