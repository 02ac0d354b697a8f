// opensites.h - the sites that this program shows at the same time, each with a connection of its
// own.
#pragma once

#include <sites/sitechoice.h>
#include <store/sitestore.h>

#include <QObject>

#include <vector>

namespace holdfast {

struct OpenSite
{
    SiteStore *store = nullptr;
    SiteChoice choice;

    /// What it calls itself; before it has ever answered, how it is reached.
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString connectionWord() const; ///< connected, connecting, lost
    /// In a sentence: who answers, or since when nobody does and why.
    [[nodiscard]] QString connectionText() const;
    /// "": now. Else how old what is shown of it is, counted on while nothing comes.
    [[nodiscard]] QString ageText() const;
    [[nodiscard]] bool isInTrouble() const; ///< not connected, or what is shown is old
};

/// Whoever opens and closes sites keeps it up to date; windows show it and ask for others.
class OpenSites : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// @param site its store must outlive it here.
    void add(const OpenSite &site);
    void remove(const SiteStore &store);
    [[nodiscard]] const std::vector<OpenSite> &all() const { return m_all; }
    [[nodiscard]] const OpenSite *of(const SiteStore &store) const;

Q_SIGNALS:
    void changed(); ///< which there are
    void stateChanged(); ///< of one of them, at most once a second for each but for what is new

    // Wishes of a window.
    void openRequested();
    void windowRequested(holdfast::SiteStore *store); ///< one more of this site
    void showRequested(holdfast::SiteStore *store); ///< its window to the front

private:
    std::vector<OpenSite> m_all;
};

} // namespace holdfast
