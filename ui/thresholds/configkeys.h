// configkeys.h - the configuration in force as `config.get` tells it: keys, values, and where each value comes from.
#pragma once

#include <model/config.h>

#include <QHash>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace holdfast {

/// One key. `origin` is a word of core/config: built-in, defaults, site, group, own.
struct ConfigKey {
    QString key; ///< group.cdma.group_restart
    QString value; ///< as TOML
    QString origin;
    QString where; ///< file:line, empty for a built-in default
    QString builtIn; ///< the built-in default as TOML
    [[nodiscard]] bool isInherited() const;
};

/// A change that was made by the console or by `holdfastctl config`.
struct ConfigDropIn {
    QString file;
    QString by;
    QString when;
    QString why;
    bool rolledBack = false;
};

struct ConfigInForce {
    QHash<QString, ConfigKey> keys;
    std::vector<ConfigDropIn> dropIns; ///< oldest first
    QString hash;
};

[[nodiscard]] ConfigInForce configFromJson(const QJsonObject &json);

/// `{ count = 3, within = "5m" }`; nullopt for anything else.
[[nodiscard]] std::optional<Limit> limitFromToml(const QString &text);
[[nodiscard]] QString tomlOf(const Limit &limit);

} // namespace holdfast
