#include <handbook/handbookpages.h>

#include <QDir>

// Must be called outside of any namespace.
static void initialiseHandbook()
{
    Q_INIT_RESOURCE(handbook);
}

namespace holdfast {

void useHandbook()
{
    initialiseHandbook();
}

} // namespace holdfast
