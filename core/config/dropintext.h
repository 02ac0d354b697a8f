// dropintext.h - the text of a drop-in from KEY = VALUE, and back.
#pragma once

#include <config/dropin.h>

#include <string>
#include <vector>

namespace holdfast {

/// The text of the file. Keys that name no object of the site or can't be a key are reported in @p refusals.
[[nodiscard]] std::string dropInText(const SiteConfig &site, const ChangeRequest &request,
                                     std::vector<Diagnostic> &refusals);

/// The part of the name after NN-: letters, digits, . _ - only, at most 40.
[[nodiscard]] std::string dropInSlug(const ChangeRequest &request);

/// The number after @p highest ("" for none) that sorts after it: 10, 11 ... 99, 990 ... 999, 9990.
[[nodiscard]] std::string nextNumber(const std::string &highest);

/// Fills who, when, why, written and changes of a record from its file's text.
void readDropInText(const std::string &text, DropInRecord &record);

} // namespace holdfast
