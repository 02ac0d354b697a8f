#include <help/helptopic.h>

#include <QVariant>
#include <QWidget>

namespace holdfast {

namespace {
constexpr auto topicProperty = "holdfastHelpTopic";
} // namespace

void setHelpTopic(QWidget &widget, const QString &topic)
{
    widget.setProperty(topicProperty, topic);
}

QString helpTopicOf(const QWidget *widget)
{
    for (; widget != nullptr; widget = widget->parentWidget()) {
        if (const QString topic = widget->property(topicProperty).toString(); !topic.isEmpty())
            return topic;
    }
    return {};
}

} // namespace holdfast
