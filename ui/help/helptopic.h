// helptopic.h - which page of the handbook belongs to a widget: said once at the root of a view, panel or dialog.
#pragma once

#include <QString>

class QWidget;

namespace holdfast {

/// @param topic a page, or PAGE#ANCHOR. It holds for everything inside that has none of its own.
void setHelpTopic(QWidget &widget, const QString &topic);

/// The widget's own topic or that of the nearest around it, through dialogs to the window they belong to; "" for none.
[[nodiscard]] QString helpTopicOf(const QWidget *widget);

} // namespace holdfast
