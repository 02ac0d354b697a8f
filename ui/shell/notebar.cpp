#include <shell/notebar.h>

#include <style/colours.h>
#include <style/icons.h>
#include <style/metrics.h>

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QTime>
#include <QToolButton>
#include <QVBoxLayout>

namespace holdfast {

namespace {

constexpr int mostNotes = 5; // the oldest give way; all of them are on stderr as well

} // namespace

NoteBar::NoteBar(QWidget *parent) : QWidget(parent), m_lines(new QVBoxLayout(this))
{
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(0);
    hide();
}

void NoteBar::add(const QString &text)
{
    if (notes().contains(text))
        return;
    auto *line = new QFrame(this);
    line->setFrameShape(QFrame::StyledPanel);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(Metrics::space, Metrics::hair, Metrics::space, Metrics::hair);
    auto *time = new QLabel(QTime::currentTime().toString(QStringLiteral("HH:mm:ss")), line);
    auto *label = new QLabel(text, line);
    label->setObjectName(QStringLiteral("note"));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *dismiss = new QToolButton(line);
    dismiss->setIcon(icon(Symbol::Close));
    dismiss->setAutoRaise(true);
    describe(*dismiss, tr("Dismiss this note"));
    dismiss->setToolTip(tr("Dismiss this note"));
    row->addWidget(time, 0, Qt::AlignTop);
    row->addWidget(label, 1);
    row->addWidget(dismiss, 0, Qt::AlignTop);
    m_lines->insertWidget(0, line);
    connect(dismiss, &QToolButton::clicked, this, [this, line] {
        m_lines->removeWidget(line);
        line->hide();
        line->deleteLater();
        setVisible(m_lines->count() > 0);
    });
    while (m_lines->count() > mostNotes) {
        QLayoutItem *oldest = m_lines->takeAt(m_lines->count() - 1);
        oldest->widget()->deleteLater();
        delete oldest;
    }
    show();
}

QStringList NoteBar::notes() const
{
    QStringList all;
    for (int i = 0; i < m_lines->count(); ++i) {
        if (const auto *label = m_lines->itemAt(i)->widget()->findChild<QLabel *>(QStringLiteral("note")))
            all.append(label->text());
    }
    return all;
}

} // namespace holdfast
