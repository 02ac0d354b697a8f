// shownsite.h - the console as its user has it before him, and what of it doesn't tell the truth.
#pragma once

#include <api/managerclient.h>
#include <shell/mainwindow.h>
#include <store/sitestore.h>

#include <QImage>

#include <memory>

namespace holdfast {

/// The real store and windows on a connection, on a screen that holds matrix, tree and member at once.
class ShownSite
{
public:
    /// @param member is selected: what is asked for below is read of it, and of all others where there is a list.
    ShownSite(std::unique_ptr<ManagerClient> client, const QString &member);

    [[nodiscard]] SiteStore &store() { return m_store; }
    [[nodiscard]] ManagerClient &client() { return *m_client; }
    [[nodiscard]] MainWindow &window() { return m_window; }
    [[nodiscard]] QString member() const { return m_member; }

    /// What is shown that isn't so if everything is known and of now; "": all of it is. Reads the models, the widgets
    /// and a picture.
    [[nodiscard]] QString falseAsFresh();
    /// The same if all that is shown is the last known. @param refusal begins the reason why nothing can be commanded.
    [[nodiscard]] QString falseAsLastKnown(const QString &refusal);
    /// Where it differs from what the manager itself says; "": nowhere.
    [[nodiscard]] QString differsFrom(const SiteStatus &truth);

    /// Texts of every age that stands beside the member: of tree, diagram, process and transitions.
    [[nodiscard]] QStringList ages();
    /// Kept under the build's `pictures`.
    void keepPicture(const QString &name);

private:
    [[nodiscard]] QImage picture();
    [[nodiscard]] QString falseInPicture(bool fresh);
    [[nodiscard]] QString falseInTree(bool fresh);
    [[nodiscard]] QString falseInMember(bool fresh);
    [[nodiscard]] QString falseInCommands(const QString &refusal);

    std::unique_ptr<ManagerClient> m_client;
    SiteStore m_store;
    Languages m_languages;
    MainWindow m_window;
    QString m_member;
};

} // namespace holdfast
