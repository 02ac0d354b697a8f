#include <help/helpkey.h>

#include <help/helptopic.h>

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QWhatsThis>
#include <QWidget>

namespace holdfast {

using namespace Qt::StringLiterals;

HelpKey::HelpKey(const QWidget &root, const Handbook &handbook, std::function<QString()> language,
                 std::function<void(const QString &)> open, QObject *parent)
    : QObject(parent), m_root(root), m_handbook(handbook), m_language(std::move(language)), m_open(std::move(open))
{
    qApp->installEventFilter(this);
}

bool HelpKey::isInside(const QWidget *widget) const
{
    while (widget != nullptr && widget != &m_root)
        widget = widget->parentWidget();
    return widget != nullptr;
}

QString HelpKey::whatsThis(const QString &topic) const
{
    const HandbookPage page = m_handbook.page(topic.section(u'#', 0, 0), m_language());
    if (page.text.isEmpty())
        return {};
    return u"<p><b>%1</b></p><p>%2</p><p><a href=\"%3\">%4</a></p>"_s.arg(
        page.title.toHtmlEscaped(), Handbook::firstParagraph(page).toHtmlEscaped(), topic.toHtmlEscaped(),
        tr("Open the handbook (F1)").toHtmlEscaped());
}

bool HelpKey::eventFilter(QObject *watched, QEvent *event)
{
    auto *widget = qobject_cast<QWidget *>(watched);
    if (widget == nullptr || !isInside(widget))
        return QObject::eventFilter(watched, event);
    switch (static_cast<int>(event->type())) {
    case QEvent::KeyPress: {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() != Qt::Key_F1 || key->modifiers() != Qt::NoModifier)
            break;
        m_open(helpTopicOf(widget));
        return true;
    }
    case QEvent::QueryWhatsThis:
        if (widget->whatsThis().isEmpty() && !whatsThis(helpTopicOf(widget)).isEmpty()) {
            event->accept();
            return true;
        }
        break;
    case QEvent::WhatsThis:
        if (const QString text = whatsThis(helpTopicOf(widget)); widget->whatsThis().isEmpty() && !text.isEmpty()) {
            m_explained = widget;
            QWhatsThis::showText(static_cast<QHelpEvent *>(event)->globalPos(), text, widget);
            return true;
        }
        break;
    case QEvent::WhatsThisClicked:
        if (widget == m_explained) {
            m_open(static_cast<QWhatsThisClickedEvent *>(event)->href());
            QWhatsThis::hideText();
            return true;
        }
        break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace holdfast
