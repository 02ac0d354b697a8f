#include <config/keys.h>

#include <config/nearest.h>

namespace holdfast {

void reportUnknown(Scope &scope, const TomlTable &table, const std::vector<std::string_view> &known)
{
    for (const TomlEntry &entry : table.entries) {
        if (std::find(known.begin(), known.end(), entry.key) != known.end())
            continue;
        const std::string_view meant = nearestName(entry.key, std::span<const std::string_view>(known));
        std::string headline = "unknown key";
        std::string allowed;
        if (!meant.empty())
            scope.session.misspelt.insert(scope.keyPath(meant));
        if (!meant.empty()) {
            headline += "; did you mean " + tomlQuoted(meant) + "?";
            allowed = tomlQuoted(meant);
            if (known.size() > 1)
                allowed += " or one of the other " + std::to_string(known.size() - 1) + " keys of this table";
        } else {
            for (const std::string_view key : known)
                allowed += (allowed.empty() ? "" : ", ") + std::string(key);
        }
        scope.session.error(entry.place, scope.keyPath(entry.key), tomlQuoted(entry.key), std::move(allowed), headline);
    }
}

} // namespace holdfast
