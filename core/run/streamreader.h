// streamreader.h - reads a pipe line by line, without blocking and at a bounded rate.
#pragma once

#include <run/descriptor.h>
#include <run/linesplitter.h>
#include <run/readiness.h>

#include <functional>
#include <memory>

class QTimer;

namespace holdfast {

/// One reader a pipe. At most one portion is read every few milliseconds, about 12 MB/s, so that the event loop stays
/// free; a writer that is faster is slowed down by the pipe's own back-pressure, and nothing is lost.
class StreamReader
{
public:
    using Line = std::function<void(const QByteArray &text)>;

    /// @param pipe a read end, set to non-blocking here.
    StreamReader(Descriptor pipe, Line line);
    ~StreamReader();
    Q_DISABLE_COPY_MOVE(StreamReader)

    /// Reads what is there now, at most some portions, an unfinished line too: for when the writer has ended.
    void drain();

    /// All writers have closed it.
    [[nodiscard]] bool atEnd() const { return m_atEnd; }

    /// From now on nobody reads its lines. A daemon may hold the pipe for ever and would block some day if nobody
    /// emptied it: that is done until the last writer has closed it, or the program ends.
    static void letGo(std::unique_ptr<StreamReader> reader);

private:
    bool readPortion(); ///< @return there may be more
    void onReadable();

    Descriptor m_pipe;
    Line m_line;
    std::function<void()> m_ended; ///< of one that was let go
    Readiness m_readiness;
    std::unique_ptr<QTimer> m_pause; ///< of those that ever needed one
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
