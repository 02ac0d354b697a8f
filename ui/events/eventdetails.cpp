#include <events/eventdetails.h>

#include <events/sentence.h>
#include <events/words.h>
#include <style/metrics.h>

#include <QEvent>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QVBoxLayout>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

QString valueText(const QJsonValue &value)
{
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    return value.toVariant().toString();
}

} // namespace

EventDetails::EventDetails(QWidget *parent)
    : QWidget(parent), m_sentence(new QLabel), m_time(new QLabel), m_chain(new QLabel), m_fields(new QTreeWidget)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 4, 4);
    QFont bold = m_sentence->font();
    bold.setBold(true);
    m_sentence->setFont(bold);
    for (QLabel *label : {m_sentence, m_time, m_chain}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextBrowserInteraction);
        layout->addWidget(label);
    }
    connect(m_chain, &QLabel::linkActivated, this,
            [this](const QString &link) { Q_EMIT recordRequested(link.toLongLong()); });
    m_fields->setColumnCount(2);
    m_fields->setRootIsDecorated(false);
    m_fields->setAlternatingRowColors(true);
    m_fields->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    layout->addWidget(m_fields, 1);
    setMinimumWidth(220);
    retranslate();
}

void EventDetails::retranslate()
{
    m_fields->setHeaderLabels({tr("Key"), tr("Value")});
    m_fields->setAccessibleName(tr("Fields of the selected record"));
    m_sentence->setAccessibleName(tr("Selected record"));
    m_time->setAccessibleName(tr("Time of the selected record"));
    m_chain->setAccessibleName(tr("Chain of causes"));
    fill();
}

void EventDetails::show(const QJsonObject &record, const std::vector<QJsonObject> &chain)
{
    m_record = record;
    m_causes = chain;
    fill();
}

void EventDetails::clear()
{
    m_record = {};
    m_causes.clear();
    fill();
}

void EventDetails::fill()
{
    m_fields->clear();
    if (m_record.isEmpty()) {
        m_sentence->setText(tr("Select a record to see all of its fields."));
        m_time->clear();
        m_chain->clear();
        return;
    }
    m_sentence->setText(sentence(m_record));
    const qint64 time = recordTime(m_record);
    m_time->setText(isDate(time) ? tr("%1 here, %2 UTC").arg(localText(time), utcText(time))
                                 : tr("%1 s after the start").arg(localText(time)));
    QStringList causes;
    for (const QJsonObject &cause : m_causes) {
        causes << u"<a href=\"%1\">%1</a> %2"_s.arg(cause["seq"_L1].toInteger())
                      .arg(sentence(cause).toHtmlEscaped());
    }
    m_chain->setText(causes.isEmpty() ? tr("It has no cause: an incident, a command or a start begins here.")
                                      : tr("Because of:") + u"<br>"_s + causes.join(u"<br>"_s));
    const QFont fixed = fixedFont();
    static const QStringList first{u"seq"_s, u"kind"_s, u"t"_s, u"host"_s, u"target"_s, u"cause"_s, u"root"_s, u"by"_s};
    QStringList keys = m_record.keys();
    for (qsizetype i = first.size() - 1; i >= 0; --i) {
        if (keys.removeOne(first[i]))
            keys.prepend(first[i]);
    }
    for (const QString &key : std::as_const(keys)) {
        auto *item = new QTreeWidgetItem(m_fields, {key, valueText(m_record[key])});
        item->setFont(1, fixed);
        item->setToolTip(1, item->text(1));
    }
}

void EventDetails::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace holdfast
