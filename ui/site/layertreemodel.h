// layertreemodel.h - host > layer > group > process and resource, updated in place: it is never reset.
#pragma once

#include <store/sitestore.h>
#include <style/stateglyph.h>

#include <QAbstractItemModel>
#include <QHash>
#include <QSortFilterProxyModel>

#include <memory>
#include <optional>
#include <vector>

namespace holdfast {

/// Expansion and selection survive every change, for rows are inserted, moved and removed one by one; of what only
/// changed its values one dataChanged a parent is emitted. What is no longer heard is written as last known, without
/// waiting for a change of the state.
class LayerTreeModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { NameColumn, StateColumn, SinceColumn, DetailColumn, ColumnCount };
    enum Role {
        TargetRole = Qt::UserRole, ///< what can be selected or commanded: host, member; of processes their member
        LookRole, ///< a StateLook of a member, else invalid
        SearchRole ///< lower-case text to search in
    };

    explicit LayerTreeModel(SiteStore &store, QObject *parent = nullptr);
    ~LayerTreeModel() override;

    [[nodiscard]] QModelIndex indexOf(const QString &target) const;
    [[nodiscard]] const QString &searchText(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Texts again, after the language changed.
    void retranslate();

private:
    struct Node;
    using Children = std::vector<std::unique_ptr<Node>>;
    void onStatus(const SiteChanges &changes);
    void onAges();
    [[nodiscard]] Children wanted() const;
    void reconcile(Node &node, Children wanted);
    void refresh(Node &node, const SiteChanges *changes);
    void forget(const Node &node);
    void remember(Node &node);
    [[nodiscard]] QModelIndex indexOf(const Node &node, int column = 0) const;
    [[nodiscard]] Node *nodeOf(const QModelIndex &index) const;
    bool read(Node &node) const;
    /// A state as it is written when the host that told it is no longer heard.
    [[nodiscard]] QString stateText(const QString &state, const QString &host) const;

    SiteStore &m_store;
    std::unique_ptr<Node> m_root;
    QHash<QString, Node *> m_byId;
    QStringList m_stale; ///< hosts whose rows say so
};

/// Every word of the text must occur in a row, in one above it or in one below it.
class LayerTreeFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit LayerTreeFilter(LayerTreeModel &model, QObject *parent = nullptr);
    void setText(const QString &text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    LayerTreeModel &m_model;
    QStringList m_words;
};

} // namespace holdfast

Q_DECLARE_METATYPE(holdfast::StateLook)
