// tlserrors.h - why a TLS connection failed, in words that say what to do; libraries' texts only where there are none.
#pragma once

#include <QSslError>
#include <QString>

namespace holdfast {

struct TlsTrouble {
    QString why; ///< a clause that follows the other end's name: "does not know our certificate's authority"
    QString todo;
};

/// What the other end said of us before it hung up, or how it didn't speak TLS at all.
/// @param text QAbstractSocket::errorString(). @return why: empty if it says nothing known.
[[nodiscard]] TlsTrouble troubleSaid(const QString &text);

/// What we found wrong with the other end's certificate.
/// @param wanted the name by which it was called.
[[nodiscard]] TlsTrouble troubleFound(const QList<QSslError> &errors, const QString &wanted);

} // namespace holdfast
