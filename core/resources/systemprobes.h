// systemprobes.h - resources that are only looked at, and at once or over the network: tcp, link, process, line.
#pragma once

#include <resources/probe.h>

#include <QTimer>

class QTcpSocket;

namespace holdfast {

/// A connection is accepted at address and port; it is closed again at once.
class TcpProbe : public ResourceProbe
{
public:
    TcpProbe(std::string address, int port);
    ~TcpProbe() override;

    void look(Duration timeout, Answer answer) override;
    void cancel() override;

private:
    void finish(ProbeResult result);

    std::string m_address;
    int m_port;
    std::unique_ptr<QTcpSocket> m_socket;
    QTimer m_timer;
    Answer m_answer;
};

/// The network interface is there, up, and has a carrier.
class LinkProbe : public ResourceProbe
{
public:
    explicit LinkProbe(std::string interface) : m_interface(std::move(interface)) {}
    void look(Duration timeout, Answer answer) override;
    void cancel() override { forgetAnswers(); }

private:
    std::string m_interface;
};

/// The process whose number the file holds lives.
class PidFileProbe : public ResourceProbe
{
public:
    explicit PidFileProbe(std::string path) : m_path(std::move(path)) {}
    void look(Duration timeout, Answer answer) override;
    void cancel() override { forgetAnswers(); }

private:
    std::string m_path;
};

/// The line to the independent computer is up. To initialise it is to wait for it, as long as the time-out lets.
class LineProbe : public ResourceProbe
{
public:
    explicit LineProbe(const LineState &line);
    void initialise(Duration timeout, Answer answer) override;
    void look(Duration timeout, Answer answer) override;
    void cancel() override;

    /// The line has changed.
    void update();

private:
    [[nodiscard]] ProbeResult now() const;

    const LineState &m_line;
    QTimer m_timer;
    Answer m_waiting;
};

} // namespace holdfast
