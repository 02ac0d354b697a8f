// objectfields.h - what a new group, process, resource or host is described by: the fields of its
// dialog, as data.
#pragma once

#include <thresholds/configkeys.h>

#include <QCoreApplication>
#include <QStringList>

#include <vector>

namespace holdfast {

enum class ObjectKind { Group, Process, Resource, Host };

/// How a field's text becomes TOML.
enum class FieldForm {
    Name, ///< the object's own, no key
    Parent, ///< the group of a process, no key
    Text,
    Choice, ///< one of `choices`, as a text
    Names, ///< names with commas between, as a list of texts
    Words, ///< words as a shell has them, as a list of texts
    Number,
    Elapsed, ///< "3m"
    Budget, ///< "3 in 5m"
    Flag, ///< true or false
};

struct ObjectField
{
    QString key; ///< within the object: "group_restart", "probe.port", "process.NAME.command"
    FieldForm form = FieldForm::Text;
    QString label;
    bool needed = false;
    QStringList choices; ///< of Choice; of Names those that there are
    QString onlyFor; ///< shown only while the field `onlyWhen` has one of these, "a|b"
    QString onlyWhen;
};

class ObjectFields
{
    Q_DECLARE_TR_FUNCTIONS(holdfast::ObjectFields)
public:
    /// Names of objects that may be referred to are those of the configuration.
    static std::vector<ObjectField> of(ObjectKind kind, const ConfigInForce &config);
    static QString title(ObjectKind kind); ///< "Add a group"
    static QString verb(ObjectKind kind, const QString &name); ///< "Add group paging"

    /// The names of objects in a configuration: "group." gives the groups, "group.cdma.process."
    /// its processes.
    static QStringList names(const ConfigInForce &config, const QString &before);
    /// Everything that can be removed, as a key names it.
    static QStringList objects(const ConfigInForce &config);

    /// The text of a field as TOML; nullopt where it has not this form.
    static std::optional<QString> toml(FieldForm form, const QString &text);
    /// What counts where the field is left empty, and who says so: from the group, [defaults], or
    /// built in; null: nothing.
    static const ConfigKey *inherited(const ConfigInForce &config, ObjectKind kind,
                                      const QString &key, const QString &parent);
};

} // namespace holdfast
