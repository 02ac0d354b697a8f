// revocations.h - the certificates that are no longer accepted, from a file that may change at any time.
#pragma once

#include <QSslCertificate>

#include <map>

namespace holdfast {

/// One line a certificate: its serial in hexadecimal digits, when it was revoked, whose it was, why. Lines with '#' and
/// empty ones say nothing. What was revoked once stays so, also if the file goes away or can't be read.
class Revocations
{
public:
    explicit Revocations(const QString &file) : m_file(file) {}

    /// Reads the file if it has changed. @return whether a certificate was added.
    bool refresh();
    [[nodiscard]] bool contains(const QSslCertificate &certificate) const;
    /// When; "" if it wasn't.
    [[nodiscard]] QString since(const QString &serial) const;
    /// "was revoked on 2026-11-23 (key lost)".
    [[nodiscard]] QString reason(const QSslCertificate &certificate) const;
    /// Why the list is not what it should be, one sentence; empty: it is.
    [[nodiscard]] const QString &problem() const { return m_problem; }

private:
    QString m_file;
    QString m_stamp; ///< of the file as it was read
    QString m_problem;
    std::map<QString, QString> m_lines; ///< by serial: what follows it
};

} // namespace holdfast
