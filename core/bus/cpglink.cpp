#include <bus/cpglink.h>

#include <QCoreApplication>
#include <QPointer>
#include <QSocketNotifier>

#include <corosync/cpg.h>

#include <algorithm>
#include <cstring>
#include <thread>

#include <unistd.h>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr int atOnce = 256; // events a turn: a talkative peer must not starve the rest of the manager
constexpr int mostOnTheWay = 128; // frames: libqb's socket takes about twice as many
constexpr qsizetype mostQueued = qsizetype(64) << 20;
constexpr auto tryAgain = std::chrono::milliseconds(2);

cpg_name nameOf(const QByteArray &group)
{
    cpg_name name{};
    name.length = static_cast<std::uint32_t>(std::min<qsizetype>(group.size(), CPG_MAX_NAME_LENGTH));
    std::memcpy(name.value, group.constData(), name.length);
    return name;
}

std::vector<EndpointKey> keysOf(const cpg_address *list, std::size_t count)
{
    std::vector<EndpointKey> keys;
    for (std::size_t i = 0; i < count; ++i)
        keys.push_back({list[i].nodeid, list[i].pid});
    return keys;
}

QString reasonOf(int error)
{
    if (error == CS_ERR_ACCESS)
        return u"Corosync on this host doesn't let user %1 in: run as root, or put "
               "`uidgid { uid: %1 }` into a file in /etc/corosync/uidgid.d and restart Corosync"_s.arg(::geteuid());
    if (error == CS_ERR_LIBRARY || error == CS_ERR_NOT_EXIST)
        return u"Corosync doesn't run on this host: start it (systemctl start corosync), "
               "its own log says why it ended"_s;
    if (error == CS_ERR_TRY_AGAIN)
        return u"Corosync on this host doesn't come to an end of looking for the others: see its log "
               "(journalctl -u corosync), and whether its links are up (corosync-cfgtool -s)"_s;
    return u"Corosync on this host can't be joined (its error %1): see its log (journalctl -u corosync)"_s.arg(error);
}

} // namespace

// The handles. Made and ended in threads of their own, used by the link's only.
class CpgLink::Connection
{
public:
    ~Connection()
    {
        delete m_cpgReady;
        // An answer is waited for here, and a frozen Corosync gives none.
        std::thread([cpg = cpg, group = group, joined = joined] {
            if (joined) {
                const cpg_name name = nameOf(group);
                cpg_leave(cpg, &name);
            }
            if (cpg != 0)
                cpg_finalize(cpg);
        }).detach();
    }

    // In a thread. @return the first error.
    int open()
    {
        cpg_model_v1_data_t model{};
        model.model = CPG_MODEL_V1;
        model.cpg_deliver_fn = &Connection::deliver;
        model.cpg_confchg_fn = &Connection::change;
        model.cpg_totem_confchg_fn = &Connection::form;
        model.flags = CPG_MODEL_V1_DELIVER_INITIAL_TOTEM_CONF;
        auto *data = reinterpret_cast<cpg_model_data_t *>(&model);
        if (const int error = cpg_model_initialize(&cpg, CPG_MODEL_V1, data, this); error != CS_OK) {
            cpg = 0;
            return error;
        }
        unsigned int node = 0;
        if (const int error = cpg_local_get(cpg, &node); error != CS_OK)
            return error;
        self = {node, static_cast<std::uint32_t>(::getpid())};
        const cpg_name name = nameOf(group);
        if (const int error = cpg_join(cpg, &name); error != CS_OK)
            return error;
        joined = true;
        return CS_OK;
    }

    static Connection *of(cpg_handle_t handle)
    {
        void *context = nullptr;
        return cpg_context_get(handle, &context) == CS_OK ? static_cast<Connection *>(context) : nullptr;
    }
    static void deliver(cpg_handle_t handle, const cpg_name *, std::uint32_t node, std::uint32_t pid, void *message,
                        std::size_t length)
    {
        if (Connection *its = of(handle))
            its->events.emplace_back(Received{{node, pid}, {static_cast<const char *>(message), qsizetype(length)}});
    }
    static void change(cpg_handle_t handle, const cpg_name *, const cpg_address *members, std::size_t memberCount,
                       const cpg_address *left, std::size_t leftCount, const cpg_address *, std::size_t)
    {
        Connection *its = of(handle);
        if (its == nullptr)
            return;
        Changed changed{keysOf(members, memberCount), keysOf(left, leftCount), {}};
        for (std::size_t i = 0; i < leftCount; ++i) {
            if (left[i].reason == CPG_REASON_PROCDOWN || left[i].reason == CPG_REASON_LEAVE)
                changed.ended.push_back({left[i].nodeid, left[i].pid});
        }
        its->events.emplace_back(std::move(changed));
    }

    static void form(cpg_handle_t handle, cpg_ring_id ring, std::uint32_t count, const std::uint32_t *nodes)
    {
        Connection *its = of(handle);
        if (its == nullptr)
            return;
        Ring formed{{ring.nodeid, ring.seq}, {nodes, nodes + count}};
        std::ranges::sort(formed.nodes);
        its->events.emplace_back(std::move(formed));
    }

    QByteArray group;
    cpg_handle_t cpg = 0;
    bool joined = false;
    EndpointKey self;
    std::deque<Event> events;
    QSocketNotifier *m_cpgReady = nullptr;
};

CpgLink::CpgLink(QByteArray group, QObject *parent) : QObject(parent), m_group(std::move(group))
{
    m_again.setSingleShot(true);
    m_again.setTimerType(Qt::PreciseTimer);
    connect(&m_again, &QTimer::timeout, this, [this] {
        pump();
        tell();
    });
}

CpgLink::~CpgLink()
{
    close();
}

bool CpgLink::isBuiltIn()
{
    return true;
}

void CpgLink::open()
{
    close();
    // The thread must not touch the link, which may be gone: it leaves its result with the event loop, if that still is
    // there.
    std::thread([link = QPointer<CpgLink>(this), group = m_group, attempt = m_attempt] {
        auto connection = std::make_shared<Connection>();
        connection->group = group;
        const int error = connection->open();
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [link, connection, error, attempt] {
                if (link && link->m_attempt == attempt)
                    link->take(connection, error);
            },
            Qt::QueuedConnection);
    }).detach();
}

void CpgLink::take(std::shared_ptr<Connection> opened, int error)
{
    int descriptor = -1;
    if (error == CS_OK)
        error = cpg_fd_get(opened->cpg, &descriptor);
    if (error != CS_OK) {
        lose(reasonOf(error), error == CS_ERR_ACCESS          ? Lost::Kind::Denied
                              : error == CS_ERR_TRY_AGAIN || error == CS_ERR_EXIST ? Lost::Kind::NotReady
                                                              : Lost::Kind::Gone);
        return tell();
    }
    m_connection = std::move(opened);
    m_connection->m_cpgReady = new QSocketNotifier(descriptor, QSocketNotifier::Read);
    connect(m_connection->m_cpgReady, &QSocketNotifier::activated, this, &CpgLink::dispatch);
    m_events.emplace_back(Opened{m_connection->self});
    tell();
}

void CpgLink::close()
{
    ++m_attempt;
    // Its notifier may be the one that called.
    if (QSocketNotifier *its = m_connection ? std::exchange(m_connection->m_cpgReady, nullptr) : nullptr) {
        its->setEnabled(false);
        its->disconnect(this);
        its->deleteLater();
    }
    m_connection.reset();
    m_events.clear();
    m_queue.clear();
    m_queued = 0;
    m_onTheWay = 0;
    m_again.stop();
}

void CpgLink::dispatch()
{
    const auto connection = m_connection;
    int error = CS_OK;
    for (int i = 0; i < atOnce && error == CS_OK; ++i) {
        const std::size_t before = connection->events.size();
        error = cpg_dispatch(connection->cpg, CS_DISPATCH_ONE_NONBLOCKING);
        if (connection->events.size() == before)
            break;
    }
    for (Event &event : std::exchange(connection->events, {})) {
        const auto *received = std::get_if<Received>(&event);
        if (received != nullptr && received->sender == connection->self)
            m_onTheWay = std::max(0, m_onTheWay - 1);
        m_events.push_back(std::move(event));
    }
    if (error != CS_OK && error != CS_ERR_TRY_AGAIN)
        lose(u"Corosync on this host has ended or broken the connection (its error %1): this manager joins again "
             "when it is back"_s.arg(error));
    else
        pump();
    tell();
}

void CpgLink::transmit(const QByteArray &frame)
{
    if (!m_connection)
        return;
    m_queue.push_back(frame);
    m_queued += frame.size();
    const std::size_t told = m_events.size();
    if (m_queued > mostQueued)
        lose(u"Corosync on this host takes nothing (%1 MiB wait): this manager joins again"_s.arg(m_queued >> 20));
    else if (!m_again.isActive())
        pump();
    if (m_events.size() > told)
        QMetaObject::invokeMethod(this, &CpgLink::tell, Qt::QueuedConnection);
}

void CpgLink::pump()
{
    while (m_connection && !m_queue.empty() && m_onTheWay < mostOnTheWay) {
        cpg_flow_control_state_t state = CPG_FLOW_CONTROL_DISABLED;
        int error = cpg_flow_control_state_get(m_connection->cpg, &state);
        if (error == CS_OK && state == CPG_FLOW_CONTROL_ENABLED)
            error = CS_ERR_TRY_AGAIN;
        if (error == CS_OK) {
            QByteArray &frame = m_queue.front();
            const iovec vector{frame.data(), static_cast<std::size_t>(frame.size())};
            error = cpg_mcast_joined(m_connection->cpg, CPG_TYPE_AGREED, &vector, 1);
        }
        if (error == CS_ERR_TRY_AGAIN)
            return m_again.start(tryAgain);
        if (error != CS_OK)
            return lose(u"Corosync on this host has ended or broken the connection (its error %1): this manager joins "
                        "again when it is back"_s.arg(error));
        m_queued -= m_queue.front().size();
        m_queue.pop_front();
        ++m_onTheWay;
    }
}

void CpgLink::lose(const QString &why, Lost::Kind kind)
{
    auto events = std::exchange(m_events, {}); // what was delivered before has been
    close();
    m_events = std::move(events);
    m_events.emplace_back(Lost{why, kind});
}

void CpgLink::tell()
{
    if (!m_events.empty())
        Q_EMIT happened();
}

std::optional<CpgLink::Event> CpgLink::next()
{
    if (m_events.empty())
        return std::nullopt;
    Event event = std::move(m_events.front());
    m_events.pop_front();
    return event;
}

} // namespace holdfast
