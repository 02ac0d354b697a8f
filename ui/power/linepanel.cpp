#include <power/linepanel.h>

#include <style/colours.h>
#include <style/icons.h>
#include <style/metrics.h>

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSerialPortInfo>
#include <QToolButton>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr int lampSize = 16;

QComboBox *choice(QWidget *parent, const QStringList &values, const QString &first)
{
    auto *box = new QComboBox(parent);
    box->addItems(values);
    box->setCurrentText(first);
    return box;
}

} // namespace

LinePanel::LinePanel(QWidget *parent)
    : QWidget(parent), m_form(new QFormLayout), m_port(new QComboBox(this)),
      m_baud(choice(this, {u"9600"_s, u"19200"_s, u"38400"_s, u"57600"_s, u"115200"_s, u"230400"_s}, u"115200"_s)),
      m_dataBits(choice(this, {u"7"_s, u"8"_s}, u"8"_s)), m_parity(new QComboBox(this)),
      m_stopBits(choice(this, {u"1"_s, u"2"_s}, u"1"_s)), m_flow(new QComboBox(this)),
      m_host(new QLineEdit(u"console"_s, this)), m_portLabel(new QLabel(this)), m_hostLabel(new QLabel(this)),
      m_baudLabel(new QLabel(this)), m_frameLabel(new QLabel(this)), m_flowLabel(new QLabel(this)),
      m_refresh(new QToolButton(this)), m_button(new QPushButton(this)), m_lamp(new QLabel(this)),
      m_text(new QLabel(this))
{
    m_port->setEditable(true);
    m_port->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_port->setMinimumContentsLength(22);
    m_baud->setEditable(true);
    m_refresh->setIcon(icon(Symbol::Refresh));
    m_refresh->setAutoRaise(true);
    for (const char *parity : {"none", "even", "odd"})
        m_parity->addItem(QString(), QString::fromLatin1(parity));
    for (const char *flow : {"none", "hardware", "software"})
        m_flow->addItem(QString(), QString::fromLatin1(flow));
    auto *portRow = new QHBoxLayout;
    portRow->addWidget(m_port, 1);
    portRow->addWidget(m_refresh);
    auto *frameRow = new QHBoxLayout;
    frameRow->addWidget(m_dataBits);
    frameRow->addWidget(m_parity);
    frameRow->addWidget(m_stopBits);
    frameRow->addStretch();
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->addRow(m_portLabel, portRow);
    m_form->addRow(m_hostLabel, m_host);
    m_form->addRow(m_baudLabel, m_baud);
    m_form->addRow(m_frameLabel, frameRow);
    m_form->addRow(m_flowLabel, m_flow);
    auto *stateRow = new QHBoxLayout;
    m_text->setWordWrap(true);
    m_lamp->setFixedSize(lampSize, lampSize);
    stateRow->addWidget(m_lamp, 0, Qt::AlignTop);
    stateRow->addWidget(m_text, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_form);
    column->addWidget(m_button);
    column->addLayout(stateRow);
    connect(m_refresh, &QToolButton::clicked, this, &LinePanel::fillPorts);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_held)
            Q_EMIT releaseWanted();
        else
            Q_EMIT connectWanted();
    });
    fillPorts();
    retranslate();
}

IndependentComputerConfig LinePanel::settings() const
{
    IndependentComputerConfig config;
    config.serial = m_port->currentText().trimmed().toStdString();
    config.baud = m_baud->currentText().toInt();
    config.dataBits = m_dataBits->currentText().toInt();
    config.parity = m_parity->currentData().toString().toStdString();
    config.stopBits = m_stopBits->currentText().toInt();
    config.flow = m_flow->currentData().toString().toStdString();
    return config;
}

QString LinePanel::host() const
{
    return m_host->text().trimmed();
}

void LinePanel::suggest(const QString &port, const QString &host)
{
    if (m_held || port.isEmpty())
        return;
    m_port->setCurrentText(port);
    m_host->setText(host);
}

void LinePanel::fillPorts()
{
    const QString typed = m_port->currentText();
    m_port->clear();
    for (const QSerialPortInfo &port : QSerialPortInfo::availablePorts())
        m_port->addItem(port.systemLocation());
    if (!typed.isEmpty() || m_port->count() > 0)
        m_port->setCurrentText(typed.isEmpty() ? m_port->itemText(0) : typed);
}

void LinePanel::showState(LinkState state, bool held, const QString &icName, const QString &why, const QString &note)
{
    m_state = state;
    m_held = held;
    m_icName = icName;
    m_why = why;
    m_note = note;
    for (QWidget *field : {static_cast<QWidget *>(m_port), static_cast<QWidget *>(m_baud),
                           static_cast<QWidget *>(m_dataBits), static_cast<QWidget *>(m_parity),
                           static_cast<QWidget *>(m_stopBits), static_cast<QWidget *>(m_flow),
                           static_cast<QWidget *>(m_host), static_cast<QWidget *>(m_refresh)})
        field->setEnabled(!held);
    showText();
}

void LinePanel::showText()
{
    m_button->setText(m_held ? tr("Release the port") : tr("Connect"));
    m_button->setIcon(icon(m_held ? Symbol::NoLink : Symbol::Link));
    const Colours colours = Colours::of(palette());
    QString text;
    QColor lamp = colours.unknown();
    if (!m_held) {
        text = tr("Not connected. The managers' own lines are not touched by this.");
    } else if (m_state == LinkState::Up) {
        text = tr("Connected to %1.").arg(m_icName);
        lamp = colours.safe;
    } else {
        text = m_why.isEmpty() ? tr("Waiting for an answer.") : tr("No connection: %1").arg(m_why);
        lamp = colours.severity(Severity::Major);
    }
    if (!m_note.isEmpty())
        text += u'\n' + m_note;
    m_text->setText(text);
    // Lit, or struck through: never by colour alone.
    QPixmap pixmap(lampSize * 2, lampSize * 2);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(lamp, 2));
    painter.setBrush(m_held && m_state == LinkState::Up ? QBrush(lamp) : QBrush(Qt::NoBrush));
    painter.drawEllipse(QRectF(2, 2, lampSize - 4, lampSize - 4));
    if (m_held && m_state != LinkState::Up)
        painter.drawLine(QPointF(4, lampSize - 4), QPointF(lampSize - 4, 4));
    painter.end();
    m_lamp->setPixmap(pixmap);
    m_lamp->setAccessibleName(text);
}

void LinePanel::retranslate()
{
    m_portLabel->setText(tr("Port"));
    m_hostLabel->setText(tr("As host"));
    m_baudLabel->setText(tr("Baud"));
    m_frameLabel->setText(tr("Bits, parity, stop"));
    m_flowLabel->setText(tr("Flow control"));
    m_parity->setItemText(0, tr("none", "parity"));
    m_parity->setItemText(1, tr("even", "parity"));
    m_parity->setItemText(2, tr("odd", "parity"));
    m_flow->setItemText(0, tr("none", "flow control"));
    m_flow->setItemText(1, tr("hardware"));
    m_flow->setItemText(2, tr("software"));
    m_refresh->setToolTip(tr("Look for ports again"));
    m_host->setToolTip(tr("The independent computer expects the name that its configuration gives this line."));
    describe(*m_port, tr("Serial port"), tr("Choose one or type a path"));
    describe(*m_refresh, tr("Look for ports again"));
    describe(*m_host, tr("Host name on this line"));
    describe(*m_baud, tr("Baud"));
    describe(*m_dataBits, tr("Data bits"));
    describe(*m_parity, tr("Parity"));
    describe(*m_stopBits, tr("Stop bits"));
    describe(*m_flow, tr("Flow control"));
    showText();
}

void LinePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        showText();
    QWidget::changeEvent(event);
}

} // namespace holdfast
