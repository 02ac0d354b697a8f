// A command to a manager that accepts it and says nothing: from the click until one reads that it is on its way, and
// until one reads that nothing has answered.
#include "rig.h"
#include "rows.h"

#include <commands/commanddialog.h>

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

QString textBeginning(const QWidget &dialog, const QString &words)
{
    for (const QLabel *label : dialog.findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().startsWith(words))
            return label->text();
    }
    return {};
}

} // namespace

Measured clicks(const Extent &extent)
{
    Figures sent{u"click to \"sent\""_s, u"ms"_s, 100, false, {}};
    Figures silent{u"click to \"no acknowledgement yet\""_s, u"ms"_s, 2000, false, {}};
    Console console(siteOf(0));
    if (!console.show())
        return {sent};
    for (int round = 0; round < std::max(1, extent.of(10)); ++round) {
        CommandDialog dialog(console.store, console.client, u"offline"_s, {u"cdma@alpha"_s}, &console.window);
        dialog.show();
        if (!waitFor([&dialog] { return dialog.run().stage() == IssuedCommand::Stage::Planned; }, 5000))
            return {sent};
        dialog.findChild<QLineEdit *>()->setText(u"replacing the line card"_s);
        QPushButton *act = nullptr;
        for (QPushButton *button : dialog.findChildren<QPushButton *>())
            act = button->text() == dialog.windowTitle() ? button : act;
        if (act == nullptr || !act->isEnabled())
            return {sent};
        double clicked = 0, toSent = 0, toSilent = 0;
        PaintWatch watch([&] {
            if (clicked > 0 && toSent == 0 && !textBeginning(dialog, u"Sent"_s).isEmpty())
                toSent = nowMs() - clicked;
            if (clicked > 0 && toSilent == 0 && !textBeginning(dialog, u"Sent; no acknowledgement yet"_s).isEmpty())
                toSilent = nowMs() - clicked;
        });
        watch.watch(dialog);
        clicked = nowMs();
        QTest::mouseClick(act, Qt::LeftButton);
        if (!waitFor([&toSilent] { return toSilent > 0; }, 10'000))
            return {sent};
        sent.values.push_back(toSent);
        silent.values.push_back(toSilent);
    }
    return {sent, silent};
}

} // namespace holdfast
