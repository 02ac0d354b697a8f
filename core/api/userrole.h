// userrole.h - what a caller of the API may do: the role of its certificate, and which role a method or command takes.
#pragma once

#include <model/vocabulary.h>

#include <QString>

#include <optional>
#include <span>
#include <string_view>

namespace holdfast {

/// Each may do what those before it may.
enum class UserRole {
    Viewer, ///< reads everything
    Operator, ///< orders commands, answers alarms
    Administrator, ///< forces, confirms what nobody can check, changes the configuration
};

/// "viewer", "operator", "administrator".
[[nodiscard]] QString name(UserRole role);
[[nodiscard]] std::optional<UserRole> userRoleNamed(const QString &name);

/// Who asks. A user of this process asks as whoever runs it; on a local socket the kernel says who it is, over TLS the
/// certificate does.
struct Caller {
    QString user; ///< over TLS NAME@ADDRESS
    QString client; ///< the program, from `hello`; for the log only
    UserRole role = UserRole::Administrator; ///< who may reach a local socket may do everything
    bool namesOthers = true; ///< its `by` is believed: root speaks for whom it serves; everybody else for himself
};

struct MethodRow {
    std::string_view method;
    UserRole least;
};

/// Every method of core/api/README.md.
[[nodiscard]] std::span<const MethodRow> apiMethods();
/// nullopt: there is no such method.
[[nodiscard]] std::optional<UserRole> roleForMethod(const QString &method);

/// The least role for a command. Force and a confirmation overrule the engine's proofs: no operator's business.
[[nodiscard]] UserRole roleForCommand(CommandVerb verb, bool force);

/// Why @p caller may not do what takes the role @p least, said of @p what ("config.apply", "--force"); "": it may.
[[nodiscard]] QString missingRole(const Caller &caller, UserRole least, const QString &what);
/// What can be done about it.
[[nodiscard]] QString roleAdvice();

} // namespace holdfast
