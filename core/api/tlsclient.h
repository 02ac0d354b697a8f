// tlsclient.h - a ManagerClient of a manager on another computer, over TLS with certificates on both sides.
#pragma once

#include <api/credentials.h>
#include <api/endpoint.h>
#include <api/lineclient.h>
#include <api/revocations.h>

namespace holdfast {

/// Connected means that the manager has accepted us: TLS 1.3 is up at our end before the other one has looked at our
/// certificate. The files are read at each attempt, so that a renewed certificate helps without a restart.
class TlsClient final : public LineClient
{
    Q_OBJECT
public:
    TlsClient(const Endpoint &endpoint, const TlsFiles &files, const ClientOptions &options = {},
              QObject *parent = nullptr);
    ~TlsClient() override { finish(); }

    [[nodiscard]] QString endpoint() const override { return m_endpoint.text(); }

private:
    void open() override;
    void encrypted();
    [[nodiscard]] Trouble trouble() const override;

    Endpoint m_endpoint;
    TlsFiles m_files;
    Revocations m_revoked;
    QSslSocket m_socket;
    QTimer m_patience;
    Trouble m_own; ///< found at this end
    QString m_said; ///< the first error's text: after an alert comes the end of the connection, which says nothing
};

} // namespace holdfast
