#include <resources/probe.h>

#include <resources/commandprobe.h>
#include <resources/systemprobes.h>

namespace holdfast {

void ResourceProbe::release(Duration, Answer answer)
{
    cancel();
    answerLater({true, {}}, std::move(answer)); // nothing was started
}

void ResourceProbe::answerLater(ProbeResult result, Answer answer)
{
    const auto tell = [this, asked = ++m_asked, result = std::move(result), answer = std::move(answer)] {
        if (asked == m_asked)
            answer(result);
    };
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
}

std::unique_ptr<ResourceProbe> makeProbe(const std::string &instance, const ResourceConfig &config,
                                         const ProbeContext &context)
{
    const Probe &probe = config.probe;
    switch (probe.kind) {
    case ProbeKind::Ocf:
        return std::make_unique<OcfProbe>(instance, config, context.agents);
    case ProbeKind::Exec: return std::make_unique<ExecProbe>(instance, probe);
    case ProbeKind::Tcp: return std::make_unique<TcpProbe>(probe.address, probe.port);
    case ProbeKind::DiskSpace: return std::make_unique<DiskSpaceProbe>(probe.path, probe.minFree);
    case ProbeKind::File: return std::make_unique<FileProbe>(probe.path);
    case ProbeKind::Link: return std::make_unique<LinkProbe>(probe.interface);
    case ProbeKind::Process: return std::make_unique<PidFileProbe>(probe.pidfile);
    case ProbeKind::IndependentComputer:
        return std::make_unique<LineProbe>(context.line);
    }
    return nullptr;
}

} // namespace holdfast
