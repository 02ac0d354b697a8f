#include <shell/helpsheet.h>

#include <style/colours.h>
#include <style/metrics.h>
#include <style/stateglyph.h>

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace holdfast {

namespace {

class GlyphLabel : public QWidget
{
public:
    GlyphLabel(const StateLook &look, QWidget *parent) : QWidget(parent), m_look(look) { setFixedSize(20, 20); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintState(painter, QRectF(1, 1, 18, 18), m_look, Colours::of(palette()));
    }

private:
    StateLook m_look;
};

void addHeading(QGridLayout &grid, const QString &text)
{
    auto *label = new QLabel(text);
    label->setFont(boldFont(label->font()));
    label->setContentsMargins(0, grid.rowCount() > 1 ? Metrics::margin : 0, 0, 2);
    grid.addWidget(label, grid.rowCount(), 0, 1, 2);
}

void addLine(QGridLayout &grid, QWidget *first, const QString &text)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    const int row = grid.rowCount();
    grid.addWidget(first, row, 0, Qt::AlignTop | Qt::AlignLeft);
    grid.addWidget(label, row, 1);
}

void addStates(QGridLayout &grid, QWidget *page)
{
    const auto add = [&](const StateLook &look, const QString &text) {
        addLine(grid, new GlyphLabel(look, page), text);
    };
    add({State::Active, StandbyKind::Hot, false, false},
        HelpSheet::tr("ACTV, Active: it does the work."));
    add({State::Active, StandbyKind::LeadActive, true, false},
        HelpSheet::tr("ACTV, Active (following): it runs and serves, its mate leads."));
    add({State::Standby, StandbyKind::Hot, false, false},
        HelpSheet::tr("STBY, Standby, hot: it runs and waits to be activated."));
    add({State::Standby, StandbyKind::Cold, false, false},
        HelpSheet::tr("STBY, Standby, cold: it is started when it is activated."));
    add({State::Initialization, StandbyKind::Hot, false, false},
        HelpSheet::tr("INIT, Initialization: it is being started."));
    add({State::Unavailable, StandbyKind::Hot, false, false},
        HelpSheet::tr("UNAV, Unavailable: it is out of service."));
    add({State::Offline, StandbyKind::Hot, false, false},
        HelpSheet::tr("OFFL, Off-line: an operator took it out; nothing starts it but an operator."));
    add({State::Active, StandbyKind::Hot, false, true},
        HelpSheet::tr("??: not known; the shape is that of the last known state."));
}

} // namespace

std::vector<HelpSheet::Key> HelpSheet::keysOf(const QList<QAction *> &actions)
{
    std::vector<Key> keys;
    for (const QAction *action : actions) {
        const QString shortcut = action->shortcut().toString(QKeySequence::NativeText);
        if (!shortcut.isEmpty())
            keys.push_back({shortcut, action->text().remove(QLatin1Char('&')).remove(QChar(0x2026))});
    }
    return keys;
}

HelpSheet::HelpSheet(const QList<QAction *> &actions, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keys and symbols"));
    auto *page = new QWidget;
    auto *columns = new QHBoxLayout(page);
    auto *left = new QGridLayout;
    auto *right = new QGridLayout;
    for (QGridLayout *grid : {left, right}) {
        grid->setColumnStretch(1, 1);
        grid->setHorizontalSpacing(Metrics::margin);
        columns->addLayout(grid, 1);
        columns->addSpacing(Metrics::margin);
    }
    const auto addKey = [page](QGridLayout &grid, const QString &keys, const QString &does) {
        auto *label = new QLabel(keys, page);
        label->setFont(boldFont(label->font()));
        addLine(grid, label, does);
    };
    addHeading(*left, tr("Everywhere"));
    for (const Key &key : keysOf(actions))
        addKey(*left, key.keys, key.does);
    addHeading(*right, tr("In the site matrix and the tree"));
    addKey(*right, tr("Arrows"), tr("to the next member, host or group"));
    addKey(*right, tr("Letters"), tr("to the group or host that begins so"));
    addKey(*right, tr("Return"), tr("open what is selected"));
    addKey(*right, tr("Menu, Shift+F10"), tr("commands on what is selected"));
    addHeading(*right, tr("In the output of processes"));
    addKey(*right, QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText), tr("search in it"));
    addKey(*right, QStringLiteral("F3, Shift+F3"), tr("to the next match, to the one before"));
    addKey(*right, tr("End"), tr("to the newest line, and follow"));
    addKey(*right, tr("Menu, Shift+F10"), tr("copy what is selected"));
    addHeading(*right, tr("How to read it"));
    addStates(*right, page);
    auto *pending = new QLabel(QStringLiteral("\u2192 ACTV"), page);
    pending->setFont(boldFont(pending->font()));
    addLine(*right, pending, tr("Asked for and not acknowledged yet: it is not Active."));
    left->setRowStretch(left->rowCount(), 1);
    right->setRowStretch(right->rowCount(), 1);

    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(page);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(area, 1);
    layout->addWidget(buttons);
    resize(820, 560);
}

} // namespace holdfast
