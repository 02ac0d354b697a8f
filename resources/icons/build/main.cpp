// holdfast-icons FOLDER SIDE...: paints the application's icon into FOLDER/SIDE.png. Runs while Holdfast is built, and
// needs no display.
#include <style/icons.h>

#include <QCoreApplication>
#include <QDir>

#include <cstdio>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QStringList sides = QCoreApplication::arguments().mid(1);
    if (sides.size() < 2) {
        std::fprintf(stderr, "Usage: holdfast-icons FOLDER SIDE...\n");
        return 2;
    }
    const QDir folder(sides.takeFirst());
    for (const QString &side : std::as_const(sides)) {
        const QString file = folder.filePath(side + QStringLiteral(".png"));
        const int pixels = side.toInt();
        if (pixels < 1 || !holdfast::applicationImage(pixels).save(file)) {
            std::fprintf(stderr, "holdfast-icons: %s can't be written\n", qPrintable(file));
            return 1;
        }
    }
    return 0;
}
