#include <power/serialterminal.h>

#include <style/colours.h>
#include <style/metrics.h>

#include <QCheckBox>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostLines = 5000;
constexpr qsizetype longestLine = 256; // a line without an end is shown in pieces
constexpr std::uint64_t hintAfter = 5; // so many errors, and more than good frames: it looks like a wrong baud rate

QString printable(const QByteArray &bytes)
{
    QString text;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x20 && byte < 0x7f)
            text += QLatin1Char(c);
        else
            text += u"\\x%1"_s.arg(byte, 2, 16, QLatin1Char('0'));
    }
    return text;
}

} // namespace

SerialTerminal::SerialTerminal(QWidget *parent)
    : QWidget(parent), m_view(new QPlainTextEdit(this)), m_hex(new QCheckBox(this)), m_checksum(new QCheckBox(this)),
      m_input(new QLineEdit(this)), m_send(new QPushButton(this)), m_clear(new QPushButton(this)),
      m_logButton(new QPushButton(this)), m_counts(new QLabel(this))
{
    m_view->setReadOnly(true);
    m_view->setFont(fixedFont());
    m_view->setMaximumBlockCount(mostLines);
    m_view->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_input->setFont(fixedFont());
    m_checksum->setChecked(true);
    m_counts->setWordWrap(true);
    auto *tools = new QHBoxLayout;
    tools->addWidget(m_hex);
    tools->addStretch();
    tools->addWidget(m_logButton);
    tools->addWidget(m_clear);
    auto *inputRow = new QHBoxLayout;
    inputRow->addWidget(m_input, 1);
    inputRow->addWidget(m_checksum);
    inputRow->addWidget(m_send);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(tools);
    column->addWidget(m_view, 1);
    column->addLayout(inputRow);
    column->addWidget(m_counts);
    connect(m_send, &QPushButton::clicked, this, &SerialTerminal::send);
    connect(m_input, &QLineEdit::returnPressed, this, &SerialTerminal::send);
    connect(m_clear, &QPushButton::clicked, m_view, &QPlainTextEdit::clear);
    connect(m_logButton, &QPushButton::clicked, this, &SerialTerminal::toggleLog);
    retranslate();
    setLine(nullptr);
}

void SerialTerminal::setLine(SerialLine *line)
{
    if (m_line != nullptr)
        m_line->disconnect(this);
    m_line = line;
    for (QByteArray &partial : m_partial)
        partial.clear();
    m_input->setEnabled(line != nullptr);
    m_send->setEnabled(line != nullptr);
    if (line != nullptr) {
        connect(line, &SerialLine::bytes, this, &SerialTerminal::show);
        connect(line, &SerialLine::countsChanged, this, &SerialTerminal::showCounts);
        connect(line, &SerialLine::frameReceived, this, &SerialTerminal::showCounts);
    }
    showCounts();
}

QString SerialTerminal::text() const
{
    return m_view->toPlainText();
}

void SerialTerminal::show(SerialLine::Direction direction, const QByteArray &bytes, const QDateTime &when)
{
    const auto way = direction == SerialLine::Direction::Received ? 0 : 1;
    for (const char byte : bytes) {
        if (m_partial[way].isEmpty())
            m_begun[way] = when;
        m_partial[way] += byte;
        if (byte == '\n' || m_partial[way].size() >= longestLine)
            finishLine(direction);
    }
}

void SerialTerminal::finishLine(SerialLine::Direction direction)
{
    const auto way = direction == SerialLine::Direction::Received ? 0 : 1;
    QByteArray bytes = m_partial[way];
    m_partial[way].clear();
    const QString time = m_begun[way].toLocalTime().toString(u"HH:mm:ss.zzz"_s);
    QString body;
    if (m_hex->isChecked()) {
        body = QString::fromLatin1(bytes.toHex(' '));
    } else {
        while (bytes.endsWith('\n') || bytes.endsWith('\r'))
            bytes.chop(1);
        body = printable(bytes);
    }
    const QString line = u"%1 %2 %3"_s.arg(time, way == 0 ? u"<"_s : u">"_s, body);
    m_view->appendPlainText(line);
    if (m_log.isOpen() && m_log.write(line.toUtf8() + '\n') < 0) {
        const QString why = m_log.errorString();
        m_log.close();
        retranslate();
        m_counts->setText(tr("The log file %1 can't be written: %2").arg(m_log.fileName(), why));
    }
}

// With the checksum helper one types what stands between `$` and `*`: "7 STATUS outlet=2".
void SerialTerminal::send()
{
    if (m_line == nullptr || m_input->text().isEmpty())
        return;
    QByteArray bytes = m_input->text().toLatin1();
    if (m_checksum->isChecked()) {
        if (bytes.startsWith('$'))
            bytes.remove(0, 1);
        bytes = '$' + bytes + '*' + QByteArray::fromStdString(checksumText(bytes.toStdString())) + "\r\n";
    } else {
        bytes += "\r\n";
    }
    if (m_line->sendBytes(bytes))
        m_input->selectAll();
    else
        m_counts->setText(tr("Not sent: the port isn't open, or doesn't take what was sent before."));
}

void SerialTerminal::toggleLog()
{
    if (m_log.isOpen()) {
        m_log.close();
        retranslate();
        return;
    }
    const QString name = QFileDialog::getSaveFileName(this, tr("Log the line to a file"));
    if (name.isEmpty())
        return;
    m_log.setFileName(name);
    if (!m_log.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Text))
        m_counts->setText(tr("The log file %1 can't be written: %2").arg(name, m_log.errorString()));
    retranslate();
}

void SerialTerminal::showCounts()
{
    if (m_line == nullptr) {
        m_counts->setText(tr("Nothing passes: the line isn't connected."));
        return;
    }
    const FrameCounts &counts = m_line->counts();
    QString text = tr("%n good frame(s)", nullptr, static_cast<int>(counts.frames)) + u", "_s
        + tr("%n bad", nullptr, static_cast<int>(counts.errors()));
    if (counts.errors() > 0)
        text += u" "_s
            + tr("(checksum %1, form %2, too long %3, cut %4)")
                  .arg(counts.badChecksum)
                  .arg(counts.badSyntax)
                  .arg(counts.tooLong)
                  .arg(counts.cut);
    const bool suspicious = counts.errors() + counts.droppedBytes / maxFrameBytes > counts.frames
        && counts.errors() + counts.droppedBytes >= hintAfter;
    if (suspicious)
        text += u'\n' + tr("Hardly a frame is whole: check the baud rate, bits and parity on both ends.");
    m_counts->setText(text);
}

void SerialTerminal::retranslate()
{
    m_hex->setText(tr("Hexadecimal"));
    m_checksum->setText(tr("Add $ and checksum"));
    m_checksum->setToolTip(tr("Type only what stands between $ and *, for example: 7 STATUS outlet=2"));
    m_input->setPlaceholderText(tr("7 STATUS outlet=2"));
    m_send->setText(tr("Send"));
    m_clear->setText(tr("Clear"));
    m_logButton->setText(m_log.isOpen() ? tr("Stop logging to %1").arg(m_log.fileName()) : tr("Log to file \u2026"));
    describe(*m_view, tr("Bytes of the serial line"));
    describe(*m_input, tr("Frame to send"));
    showCounts();
}

void SerialTerminal::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace holdfast
