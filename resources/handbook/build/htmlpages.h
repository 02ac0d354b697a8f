// htmlpages.h - the handbook as HTML for the package: the same pages, read by the same reader as in the console.
#pragma once

#include <help/handbook.h>

#include <QString>

namespace holdfast {

/// One page as a whole HTML file. Links lead to .html; where a translation is missing, to the English page.
[[nodiscard]] QString htmlOf(const Handbook &handbook, const HandbookPage &page);

/// The one style sheet, for light and dark.
[[nodiscard]] QString styleSheet();

} // namespace holdfast
