// streamreader.h - reads a pipe line by line, without blocking and at a bounded rate.
#pragma once

#include <run/descriptor.h>
#include <run/linesplitter.h>
#include <run/readiness.h>

#include <QObject>

namespace holdfast {

/// One reader a pipe. At most one portion is read every few milliseconds, about 12 MB/s, so that the event loop stays
/// free; a writer that is faster is slowed down by the pipe's own back-pressure, and nothing is lost.
class StreamReader : public QObject
{
    Q_OBJECT

public:
    /// @param pipe a read end, set to non-blocking here.
    explicit StreamReader(Descriptor pipe, QObject *parent = nullptr);

    /// Reads what is there now, at most some portions, an unfinished line too: for when the writer has ended.
    void drain();

    [[nodiscard]] bool atEnd() const { return m_atEnd; }

Q_SIGNALS:
    void line(const QByteArray &text);
    void ended(); ///< all writers have closed it

private:
    bool readPortion(); ///< @return there may be more
    void onReadable();

    Descriptor m_pipe;
    Readiness m_readiness;
    LineSplitter m_splitter;
    bool m_atEnd = false;
};

/// The two ends of a pipe whose second end stays writable (never SIGPIPE) after the reader has gone, because it
/// is a reader itself. What a command leaves behind may go on writing to it.
struct DurablePipe {
    Descriptor readEnd;
    Descriptor writeEnd;
};
[[nodiscard]] DurablePipe makeDurablePipe();

} // namespace holdfast
