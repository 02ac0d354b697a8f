// lessontools.h - what only a training site lets one do: break things on purpose. Given to the console by the program.
#pragma once

#include <model/expected.h>

#include <QString>

namespace holdfast {

/// Each returns what is in the way. None of them tells the site's managers anything: they find out, as they would.
class LessonTools
{
public:
    virtual ~LessonTools() = default;
    [[nodiscard]] virtual Outcome killProcess(qint64 pid) = 0;
    /// Nobody hears this host any more, nor it anybody.
    [[nodiscard]] virtual Outcome cutOff(const QString &host) = 0;
    [[nodiscard]] virtual Outcome joinAll() = 0;
    /// A resource that a file stands for: its file goes away, or is there again.
    [[nodiscard]] virtual Outcome breakResource(const QString &resource) = 0;
    [[nodiscard]] virtual Outcome mendResource(const QString &resource) = 0;
};

} // namespace holdfast
