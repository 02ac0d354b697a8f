// probe.h - one resource's way of being put into service, looked at, and released.
#pragma once

#include <model/config.h>

#include <QObject>

#include <functional>
#include <memory>
#include <string>

namespace holdfast {

/// What one look at a resource found.
struct ProbeResult {
    bool good = false;
    std::string why; ///< a sentence when it isn't good; when it is, what is to be said of it all
                     ///< the same ("degraded")
    bool hard = false; ///< of initialise: what is missing or wrong on this host has to be mended by a person
    bool operator==(const ProbeResult &) const = default;
};

/// At most one action at a time; a new one, or cancel(), abandons the one before, whose answer then never comes.
/// Answers come later, never from within the call, and within the time-out: an action that takes longer is ended and
/// is not good.
class ResourceProbe : public QObject
{
public:
    using Answer = std::function<void(const ProbeResult &)>;

    /// Brings it into service. Where nothing is to be started this is one look at it.
    virtual void initialise(Duration timeout, Answer answer) { look(timeout, std::move(answer)); }
    /// The same for one that was in service and has failed, or is to begin anew: what is left of it
    /// is stopped first, whatever that says.
    virtual void reinitialise(Duration timeout, Answer answer)
    {
        initialise(timeout, std::move(answer));
    }
    virtual void look(Duration timeout, Answer answer) = 0;
    /// Takes it out of service.
    virtual void release(Duration timeout, Answer answer);
    virtual void cancel() = 0;

protected:
    /// Gives an answer that is known at once, after the call has returned.
    void answerLater(ProbeResult result, Answer answer);
    void forgetAnswers() { ++m_asked; }
    /// Names what was asked last: an answer to another question is not wanted any more.
    [[nodiscard]] std::uint64_t asked() const { return m_asked; }

private:
    std::uint64_t m_asked = 0;
};

/// The state of this host's line to its independent computer, as the manager last said.
struct LineState {
    bool up = false;
};

class OcfCatalog;

/// What probes share. Outlives them.
struct ProbeContext
{
    const LineState &line;
    OcfCatalog &agents;
};

/// @param instance NAME@HOST.
[[nodiscard]] std::unique_ptr<ResourceProbe>
makeProbe(const std::string &instance, const ResourceConfig &config, const ProbeContext &context);

} // namespace holdfast
