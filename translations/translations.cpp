#include "translations.h"

#include <QtGlobal>

// In a static library the resource needs a caller outside any namespace.
static void initResource()
{
    Q_INIT_RESOURCE(i18n);
}

namespace holdfast {

void useTranslations()
{
    initResource();
}

} // namespace holdfast
