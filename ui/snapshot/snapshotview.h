// snapshotview.h - the site saved to a file, and what differs between such a file and now.
#pragma once

#include <snapshot/differencemodel.h>
#include <store/sitestore.h>

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QTabWidget;
class QTableView;

namespace holdfast {

/// Follows the live site: a difference that goes away goes away here. What is saved and compared is what the manager
/// answers at that moment, never the past that other views may show.
class SnapshotView : public QWidget
{
    Q_OBJECT
public:
    SnapshotView(SiteStore &store, ManagerClient &client, QWidget *parent = nullptr);

    /// To the first difference of the target, if there is one; the filter stays what it is.
    void select(const QString &target);

    void saveTo(const QString &file);
    void open(const QString &file);
    /// As CSV for FILE.csv, as sentences for any other. @return what is in the way.
    [[nodiscard]] Outcome exportTo(const QString &file) const;

    [[nodiscard]] DifferenceModel &model() { return *m_model; }
    [[nodiscard]] bool isComparing() const { return m_then.has_value(); }
    [[nodiscard]] QString message() const;

Q_SIGNALS:
    void activated(const QString &target);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void say(const QString &text, bool isError = false);
    void askNow(const std::function<void(const Snapshot &)> &then);
    void compare();
    void filter();
    void refresh();
    void chooseFile(bool toSave, const QString &title, const QString &suggestion, const QString &filter,
                    const std::function<void(const QString &)> &chosen);
    void copy() const;
    [[nodiscard]] QString sentences() const;

    SiteStore &m_store;
    ManagerClient &m_client;
    std::optional<Snapshot> m_then;
    QString m_file;
    QTimer m_again; ///< the site has changed: compare once for many changes
    DifferenceModel *m_model;
    QPushButton *m_save, *m_open, *m_export, *m_copy;
    QLabel *m_of, *m_message, *m_areaLabel, *m_textLabel;
    QLabel *m_empty; ///< in place of the table: what one can do here
    QComboBox *m_areas;
    QLineEdit *m_text;
    QTabWidget *m_tabs;
    QTableView *m_table;
    QListView *m_sentences;
};

} // namespace holdfast
