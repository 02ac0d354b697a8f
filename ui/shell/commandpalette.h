// commandpalette.h - Ctrl+K: everything that can be done, found by a few letters: "off cdma", "beta", "timeline".
#pragma once

#include <QAbstractListModel>
#include <QDialog>
#include <QIcon>

#include <functional>
#include <vector>

class QLineEdit;
class QListView;

namespace holdfast {

struct PaletteEntry {
    QString text; ///< "Take cdma@alpha off-line"
    QString hint; ///< shortcut or kind, shown dim
    QString words; ///< further words it is found by
    QString refusal; ///< why it can't be done; such entries stand last and do nothing
    QIcon icon;
    std::function<void()> run;
};

/// Each word typed must begin a word of the entry, or occur in it; entries whose words begin so stand first.
[[nodiscard]] std::vector<int> matchEntries(const std::vector<PaletteEntry> &entries, const QString &typed, int most);

class CommandPalette : public QDialog
{
    Q_OBJECT
public:
    explicit CommandPalette(std::vector<PaletteEntry> entries, QWidget *parent = nullptr);
    [[nodiscard]] QLineEdit &input() { return *m_input; }
    [[nodiscard]] QStringList shown() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Model;
    void choose();
    void filter(const QString &typed);

    std::vector<PaletteEntry> m_entries;
    Model *m_model;
    QLineEdit *m_input;
    QListView *m_list;
};

} // namespace holdfast
