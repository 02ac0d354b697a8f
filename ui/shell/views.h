// views.h - the seam between the frame and its views: what there is, how it is made, how something is selected in it.
#pragma once

#include <style/icons.h>

#include <QString>
#include <QStringList>
#include <QWidget>

#include <functional>
#include <span>

class QSettings;

namespace holdfast {

class ManagerClient;
class PreferenceKeeper;
class SiteStore;
struct PrintContent;

/// What a view may use and call. Everything in it outlives the view.
struct ViewContext {
    SiteStore &store;
    ManagerClient &client;
    std::function<void(const QString &target)> selected; ///< the user chose a target in the view
    std::function<void(const QString &target)> activated; ///< open what belongs to the target
    std::function<void(const QString &target)> output; ///< show what the member or process has written
    std::function<void(const QString &command, const QStringList &args)> command; ///< ask for the dialog
    QSettings *settings = nullptr; ///< for what a view keeps of the user's; null: nothing
    PreferenceKeeper *preferences = nullptr; ///< null: all is as by default
};

/// A row of the table of views. To add a view, add a row.
struct ViewKind {
    const char *id; ///< as `--view` and `--list-views` name it
    Symbol symbol;
    QString (*title)();
    QWidget *(*make)(const ViewContext &context, QWidget *parent);
    void (*select)(QWidget &view, const QString &target);
    /// What one comes to from its member, by its key, the menu or the palette: at 1280 pixels the tool bar is full,
    /// and the selected target must not be pushed off it.
    bool isDetail = false;
    PrintContent (*print)(QWidget &view, const SiteStore &store) = nullptr; ///< null: it can't be printed
};

/// In the order of Ctrl+1, Ctrl+2, ..., Ctrl+9, Alt+1, ...
[[nodiscard]] std::span<const ViewKind> viewKinds();
[[nodiscard]] const ViewKind *viewKind(const QString &id); ///< null for an unknown name
[[nodiscard]] QStringList viewNames();

} // namespace holdfast
