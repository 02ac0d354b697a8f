// referencepages.h - the pages of the handbook that are made from the code's own tables, so that they can't be wrong.
#pragma once

#include <QString>

#include <vector>

namespace holdfast {

struct MadePage {
    QString name; ///< "reference-site-file"
    QString text; ///< Markdown
};

/// Keys of the site file, events and alarms, methods of the API; the examples of configurations that have every key. A
/// new alarm or fault breaks the build here until it is explained.
/// @param source the project's folder, where the examples are.
[[nodiscard]] std::vector<MadePage> referencePages(const QString &source);

} // namespace holdfast
