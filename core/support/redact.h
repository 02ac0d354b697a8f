// redact.h - takes secrets out of what is handed on: configuration files and texts.
#pragma once

#include <QByteArray>
#include <QString>

namespace holdfast {

/// What stands instead of a secret.
constexpr auto redacted = "REDACTED";

/// A name that secrets have: password, passwd, passphrase, secret, token, community, credential, authorization,
/// private_key, api_key and the like, as a whole or as a part, whatever its case.
[[nodiscard]] bool isSecretName(const QString &name);

/// A TOML file with the values of secret names replaced, whole tables of them too, and those of texts that hold one
/// (`--password=x`, `PASSWORD=x`, `https://user:x@host`); everything else, comments and lines too, stays where it is. A
/// comment that names a secret goes. A file that is no TOML is treated as text, and loses each line that names one.
[[nodiscard]] QByteArray redactToml(const QByteArray &text);

/// Of a text, a log, or JSON in lines: what follows a secret name, passwords in URLs, private keys, Bearer tokens.
[[nodiscard]] QByteArray redactText(const QByteArray &text);

} // namespace holdfast
