// objectdialog.h - a new group, process, resource or host: its fields, what is wrong with each,
// what it does to the site.
#pragma once

#include <thresholds/objectfields.h>

#include <QDialog>
#include <QJsonArray>

class QComboBox;
class QLabel;
class QLineEdit;
class QScrollArea;

namespace holdfast {

class ManagerClient;
class SiteStore;
class TransactionPanel;

/// Everything is judged by the manager's own check while one types; its findings stand under their
/// fields.
class ObjectDialog : public QDialog
{
    Q_OBJECT
public:
    ObjectDialog(SiteStore &store, ManagerClient &client, ConfigInForce config, ObjectKind kind,
                 QWidget *parent = nullptr);

    /// The field of a key ("hosts", "pair.primary"); "name" and "group" are those without one.
    void setField(const QString &key, const QString &text);
    [[nodiscard]] QString
    problemOf(const QString &key) const; ///< what stands under it in red, "" for nothing
    [[nodiscard]] QString hintOf(const QString &key) const; ///< what stands under it otherwise
    [[nodiscard]] QJsonArray changes() const;

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Row
    {
        ObjectField field;
        QLabel *label = nullptr;
        QLineEdit *line = nullptr; ///< one of the two
        QComboBox *box = nullptr;
        QLabel *below = nullptr;
        QString problem;
        bool touched = false; ///< a field that nobody was in yet isn't told to be empty
    };

    void addRow(const ObjectField &field, class QGridLayout &grid);
    void retranslate();
    void edited();
    void showProblems(const QHash<QString, QString> &problems);
    void showBelow(Row &row);
    [[nodiscard]] QString hint(const ObjectField &field) const;
    [[nodiscard]] QString textOf(const Row &row) const;
    [[nodiscard]] bool isShown(const Row &row) const;
    [[nodiscard]] QString objectKey() const; ///< "group.paging"; "" while there is no name
    [[nodiscard]] QString keyOf(const Row &row) const; ///< as the manager calls it
    [[nodiscard]] QString value(const QString &key) const;
    [[nodiscard]] QString localProblem(const Row &row) const;
    [[nodiscard]] const Row *find(const QString &key) const;

    ConfigInForce m_config;
    ObjectKind m_kind;
    std::vector<Row> m_rows;
    QHash<QString, QString> m_problems; ///< by key, as last planned
    QLabel *m_title, *m_note;
    QScrollArea *m_scroll;
    TransactionPanel *m_transaction;
};

} // namespace holdfast
