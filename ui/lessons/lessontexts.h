// lessontexts.h - what each lesson says, in the user's language.
#pragma once

#include <lessons/lessoncheck.h>

#include <QStringList>

namespace holdfast {

struct LessonTexts {
    QString title;
    QString goal;
    QStringList todo; ///< one line a step
    QStringList milestones; ///< one for each of LessonCheck's, in its order
    QString explanation; ///< shown when it is done
};

[[nodiscard]] LessonTexts lessonTexts(Lesson lesson);

} // namespace holdfast
