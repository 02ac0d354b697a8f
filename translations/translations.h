// translations.h - makes sure that the translations are in the program: static libraries drop what nobody names.
#pragma once

namespace holdfast {

/// Call once before a QTranslator loads `:/i18n/holdfast_XX.qm`.
void useTranslations();

} // namespace holdfast
