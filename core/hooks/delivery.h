// delivery.h - one way to tell the world: tries once and says what came of it.
#pragma once

#include <hooks/hookconfig.h>

#include <QObject>

#include <memory>

namespace holdfast {

/// What came of one try.
struct Delivered {
    enum class Outcome : std::uint8_t {
        Done,
        Again, ///< it may go better later
        Never, ///< it was refused for what it is: no use in repeating it
    };
    Outcome outcome = Outcome::Done;
    QString why; ///< of Again and Never: one sentence
};

/// One try at a time. Destroying it ends the try, with whatever it has started.
class Delivery : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// finished() follows, from the event loop, within the hook's time-out.
    virtual void start(const HookEvent &event) = 0;

Q_SIGNALS:
    void finished(const holdfast::Delivered &delivered);
};

/// @param host this computer's, as the site calls it.
[[nodiscard]] std::unique_ptr<Delivery> makeDelivery(const HookConfig &hook, const QString &host);

// One for each way; makeDelivery() knows which.
[[nodiscard]] std::unique_ptr<Delivery> execDelivery(const ExecTarget &target, Duration timeout);
[[nodiscard]] std::unique_ptr<Delivery> mailDelivery(const MailTarget &target, Duration timeout, const QString &host);
[[nodiscard]] std::unique_ptr<Delivery> webDelivery(const WebTarget &target, Duration timeout, const QString &hook);
[[nodiscard]] std::unique_ptr<Delivery> syslogDelivery(const SyslogTarget &target, const QString &host);
[[nodiscard]] std::unique_ptr<Delivery> journaldDelivery(const JournaldTarget &target);

} // namespace holdfast
