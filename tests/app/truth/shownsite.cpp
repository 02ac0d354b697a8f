#include "shownsite.h"

#include <member/commandbuttons.h>
#include <member/memberview.h>
#include <member/statediagram.h>
#include <shell/banners.h>
#include <shell/statusfields.h>
#include <site/layertree.h>
#include <site/layertreemodel.h>
#include <site/sitematrix.h>
#include <site/siteview.h>
#include <store/commandoffers.h>
#include <style/bannerline.h>
#include <style/stateglyph.h>

#include <QAction>
#include <QDir>
#include <QDockWidget>
#include <QToolButton>
#include <QTreeView>

#include <functional>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

void walk(const QAbstractItemModel &model, const QModelIndex &parent,
          const std::function<void(const QModelIndex &)> &look)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex at = model.index(row, 0, parent);
        look(at);
        walk(model, at, look);
    }
}

QString stateOf(const QModelIndex &at)
{
    return at.siblingAtColumn(LayerTreeModel::StateColumn).data().toString();
}

} // namespace

ShownSite::ShownSite(std::unique_ptr<ManagerClient> client, const QString &member)
    : m_client(std::move(client))
    , m_store(*m_client)
    , m_window(m_store, *m_client, m_languages, nullptr)
    , m_member(member)
{
    m_window.setTheme(ThemeChoice::Light);
    m_window.resize(1920, 1080);
    m_window.resetLayout();
    m_window.show();
    m_store.start();
    QObject::connect(&m_store, &SiteStore::statusChanged, &m_window, [this] { m_window.select(m_member); });
}

QImage ShownSite::picture()
{
    return m_window.grab().toImage();
}

void ShownSite::keepPicture(const QString &name)
{
    QDir().mkpath(QStringLiteral(PICTURE_DIR));
    picture().save(QStringLiteral(PICTURE_DIR "/truth-%1.png").arg(name));
}

// The member's cell in the matrix is hatched; the banner is there, in its colour.
QString ShownSite::falseInPicture(bool fresh)
{
    const QImage image = picture();
    const Colours colours = Colours::of(m_window.palette());
    auto *matrix = m_window.findChild<SiteMatrix *>();
    QRect cell;
    for (int i = 0; i < matrix->itemCount(); ++i) {
        if (matrix->itemName(i).startsWith(m_member))
            cell = matrix->itemRect(i);
    }
    if (cell.isEmpty())
        return u"%1 is not in the matrix"_s.arg(m_member);
    cell.translate(matrix->viewport()->mapTo(&m_window, QPoint(0, 0)));
    // Below its badges and right of its words there is nothing else.
    const QRect empty(cell.left() + cell.width() / 2, cell.top() + 2 * cell.height() / 3, cell.width() / 2 - 8,
                      cell.height() / 3 - 4);
    const QRgb selected = colours.selection.rgb(); // the member is the current one
    int drawn = 0;
    for (int y = empty.top(); y <= empty.bottom(); ++y) {
        for (int x = empty.left(); x <= empty.right(); ++x)
            drawn += image.pixel(x, y) == selected ? 0 : 1;
    }
    const bool hatched = drawn * 10 > empty.width() * empty.height();
    if (hatched == fresh)
        return fresh ? u"the cell of %1 is hatched"_s.arg(m_member) : u"the cell of %1 is not hatched"_s.arg(m_member);
    const QPoint corner = m_window.banners().mapTo(&m_window, QPoint(3, 3));
    const QColor alarm = mix(colours.severity(Severity::Critical), colours.ground, 0.22);
    const bool banner = !m_window.banners().connectionText().isEmpty()
        && QColor(image.pixel(corner)).rgb() == QColor(alarm).rgb();
    if (banner == fresh)
        return fresh ? u"there is a banner"_s : u"no banner is painted"_s;
    return {};
}

QString ShownSite::falseInTree(bool fresh)
{
    QString wrong;
    const QAbstractItemModel &model = *m_window.findChild<LayerTree *>()->tree().model();
    int rows = 0;
    walk(model, {}, [&](const QModelIndex &at) {
        const QString state = stateOf(at);
        if (state.isEmpty()) // a layer
            return;
        ++rows;
        if (state.startsWith(u"??"_s) == fresh)
            wrong = u"the tree has %1 of %2"_s.arg(state, at.data().toString());
        const QVariant look = at.data(LayerTreeModel::LookRole);
        if (look.isValid() && look.value<StateLook>().stale == fresh)
            wrong = u"the tree's symbol of %1"_s.arg(at.data().toString());
    });
    return rows > 0 ? wrong : u"the tree is empty"_s;
}

QString ShownSite::falseInMember(bool fresh)
{
    auto *view = m_window.findChild<QDockWidget *>(u"memberDock"_s)->findChild<MemberView *>();
    const QString sentence = view->findChild<StateDiagram *>()->sentence();
    if (sentence.contains(u"last known"_s) == fresh)
        return u"the diagram says "_s + sentence;
    const auto tables = view->findChildren<QAbstractItemView *>();
    for (const QAbstractItemView *table : tables) {
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            const QString state = table->model()->index(row, 1).data().toString();
            if (state.startsWith(u"??"_s) == fresh)
                return u"a table of the member says "_s + state;
        }
    }
    return tables.isEmpty() ? u"the member has no tables"_s : QString();
}

// @param refusal "": the commands can be given.
QString ShownSite::falseInCommands(const QString &refusal)
{
    const auto fits = [&refusal](bool enabled, const QString &tip) {
        return refusal.isEmpty() ? enabled || !tip.isEmpty() : !enabled && tip.startsWith(refusal);
    };
    for (const CommandOffer &offer : commandOffers(m_store, m_member)) {
        if (!fits(offer.isAllowed(), offer.refusal))
            return u"%1: refused by \"%2\""_s.arg(offer.text, offer.refusal);
    }
    int enabled = 0;
    const auto buttons = m_window.findChild<QDockWidget *>(u"memberDock"_s)->findChild<CommandButtons *>();
    for (const QToolButton *button : buttons->findChildren<QToolButton *>()) {
        enabled += button->isEnabled() ? 1 : 0;
        if (!fits(button->isEnabled(), button->toolTip()))
            return u"the button %1 says \"%2\""_s.arg(button->text(), button->toolTip());
    }
    for (const QAction *action : m_window.findChildren<QAction *>()) {
        if (action->text() == u"Off-line\u2026"_s && !fits(action->isEnabled(), action->toolTip()))
            return u"the action %1 says \"%2\""_s.arg(action->text(), action->toolTip());
    }
    return (enabled > 0) == refusal.isEmpty() ? QString() : u"%1 buttons are enabled"_s.arg(enabled);
}

QString ShownSite::falseAsFresh()
{
    if (m_store.connection() != ManagerClient::Connection::Connected || !m_store.isLive())
        return u"there is no live connection"_s;
    if (!m_window.banners().connectionText().isEmpty())
        return u"there is the banner "_s + m_window.banners().connectionText();
    if (!m_window.statusFields().connectionText().contains(m_store.status().site))
        return u"the status bar says "_s + m_window.statusFields().connectionText();
    for (const HostStatus &host : m_store.status().hosts) {
        if (m_store.isStale(host.name) || m_store.hostAgeS(host.name) >= SiteStore::staleAfterS)
            return host.name + u" is stale"_s;
    }
    for (const QString &wrong : {falseInTree(true), falseInMember(true), falseInCommands({}), falseInPicture(true)}) {
        if (!wrong.isEmpty())
            return wrong;
    }
    return {};
}

QString ShownSite::falseAsLastKnown(const QString &refusal)
{
    if (m_store.isLive())
        return u"the connection is taken for live"_s;
    if (!m_window.banners().connectionText().contains(u"last known"_s))
        return u"the banner says "_s + m_window.banners().connectionText();
    if (m_window.statusFields().connectionText().contains(m_store.status().site))
        return u"the status bar says "_s + m_window.statusFields().connectionText();
    if (!m_store.commandsRefused().startsWith(refusal))
        return u"commands are refused by "_s + m_store.commandsRefused();
    for (const HostStatus &host : m_store.status().hosts) {
        if (!m_store.isStale(host.name) || m_store.hostAgeS(host.name) < SiteStore::staleAfterS)
            return host.name + u" is taken for fresh"_s;
    }
    for (const QString &wrong :
         {falseInTree(false), falseInMember(false), falseInCommands(refusal), falseInPicture(false)}) {
        if (!wrong.isEmpty())
            return wrong;
    }
    return {};
}

QString ShownSite::differsFrom(const SiteStatus &truth)
{
    const QAbstractItemModel &model = *m_window.findChild<LayerTree *>()->tree().model();
    QHash<QString, QString> shown; // of members
    QSet<QString> pids;
    walk(model, {}, [&](const QModelIndex &at) {
        if (at.data(LayerTreeModel::LookRole).isValid())
            shown.insert(at.data(LayerTreeModel::TargetRole).toString(), stateOf(at));
        pids.insert(at.siblingAtColumn(LayerTreeModel::DetailColumn).data().toString());
    });
    for (const GroupStatus &group : truth.groups) {
        for (const MemberStatus &member : group.members) {
            if (shown.value(member.member) != stateCode(member.state))
                return u"%1 is %2, shown as %3"_s.arg(member.member, stateCode(member.state),
                                                      shown.value(member.member));
            for (const ProcessStatus &process : member.processes) {
                const QString pid = u"pid %1"_s.arg(process.pid);
                if (std::none_of(pids.begin(), pids.end(), [&](const QString &one) { return one.startsWith(pid); }))
                    return u"%1 of %2 isn't shown"_s.arg(pid, process.name);
            }
        }
    }
    return {};
}

QStringList ShownSite::ages()
{
    QStringList ages;
    const QAbstractItemModel &model = *m_window.findChild<LayerTree *>()->tree().model();
    walk(model, {}, [&](const QModelIndex &at) {
        const QString age = at.siblingAtColumn(LayerTreeModel::SinceColumn).data().toString();
        if (!age.isEmpty())
            ages.append(age);
    });
    auto *view = m_window.findChild<QDockWidget *>(u"memberDock"_s)->findChild<MemberView *>();
    for (const QAbstractItemView *table : view->findChildren<QAbstractItemView *>()) {
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            for (int column = 0; column < table->model()->columnCount(); ++column) {
                if (table->model()->headerData(column, Qt::Horizontal).toString() == u"Up for"_s)
                    ages.append(table->model()->index(row, column).data().toString());
            }
        }
    }
    return ages;
}

} // namespace holdfast
