// linesplitter.h - lines out of a stream of bytes, however long the stream's lines are.
#pragma once

#include <QByteArray>

namespace holdfast {

/// No line is longer than maximum: a longer one, or bytes that never hold a line feed, come as several.
class LineSplitter
{
public:
    static constexpr qsizetype maximum = 8 * 1024;

    /// Calls line(const QByteArray &) for each line that `bytes` ends, without its line feed or carriage return.
    template <class Line>
    void feed(QByteArrayView bytes, Line &&line)
    {
        while (!bytes.isEmpty()) {
            const qsizetype feedAt = bytes.indexOf('\n');
            QByteArrayView part = feedAt < 0 ? bytes : bytes.first(feedAt);
            while (m_rest.size() + part.size() > maximum) {
                const qsizetype fits = maximum - m_rest.size();
                m_rest.append(part.first(fits));
                part = part.sliced(fits);
                finish(line);
            }
            m_rest.append(part);
            if (feedAt < 0)
                return;
            finish(line);
            bytes = bytes.sliced(feedAt + 1);
        }
    }

    /// The end of the stream: an unfinished line is a line too.
    template <class Line>
    void flush(Line &&line)
    {
        if (!m_rest.isEmpty())
            finish(line);
    }

private:
    template <class Line>
    void finish(Line &line)
    {
        if (m_rest.endsWith('\r'))
            m_rest.chop(1);
        line(std::as_const(m_rest));
        m_rest = {};
    }

    QByteArray m_rest;
};

} // namespace holdfast
