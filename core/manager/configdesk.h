// configdesk.h - the site file with its drop-ins: shown, checked, changed at a place in the order.
#pragma once

#include <config/dropin.h>
#include <engine/facts.h>
#include <model/site.h>

#include <QJsonObject>
#include <QString>

#include <memory>

namespace holdfast {

/// Reads the files anew at every question: a person may have edited them. Nothing takes effect but
/// by enact(), which all managers are told at the same place of the order.
class ConfigDesk
{
public:
    explicit ConfigDesk(const QString &siteFile)
        : m_siteFile(siteFile.toStdString())
    {
    }

    /// Keys with their values, origins and places, the drop-ins' history, the hash: what
    /// `config.get` answers.
    [[nodiscard]] QJsonObject show() const;
    /// All findings of the files as they are.
    [[nodiscard]] QJsonObject check() const;

    [[nodiscard]] DropInPlan planChange(const std::vector<Change> &changes, const QString &who,
                                        const QString &why) const;
    [[nodiscard]] DropInPlan planRollBack(const QString &name) const;

    /// What is to be told to all managers. @return an Error that says why it can't be: what the
    /// check found, nothing that would change, or a change that needs a restart.
    [[nodiscard]] static Expected<ConfigChanged> order(const DropInPlan &plan, const QString &who,
                                                       const QString &why);

    /// The files after the change. Hosts may share them: a drop-in that is there already is not
    /// written twice.
    struct Enacted
    {
        std::shared_ptr<const Site> site; ///< nullptr: the old one stays
        std::optional<Error> error; ///< why it stays, or why a restart would bring the old one back
    };
    /// @param restructured where things come or go: the site that all hosts have from here on,
    /// whatever this host's files make of the change.
    [[nodiscard]] Enacted enact(const ConfigChanged &change, const Site &before,
                                std::shared_ptr<const Site> restructured = {}) const;

private:
    [[nodiscard]] Expected<SiteConfig> enactDropIn(const std::string &name, const std::string &text,
                                                   std::optional<Error> &notKept) const;
    [[nodiscard]] Expected<SiteConfig> enactRollBack(const std::string &name,
                                                     std::optional<Error> &notKept) const;

    std::string m_siteFile;
};

} // namespace holdfast
