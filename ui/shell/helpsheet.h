// helpsheet.h - F1: every key in one sheet, taken from the actions themselves, and how to read what is drawn.
#pragma once

#include <QAction>
#include <QDialog>
#include <QList>

namespace holdfast {

class HelpSheet : public QDialog
{
    Q_OBJECT
public:
    explicit HelpSheet(const QList<QAction *> &actions, QWidget *parent = nullptr);

    struct Key {
        QString keys;
        QString does;
    };
    /// The shortcuts of actions, then the keys that belong to single views.
    [[nodiscard]] static std::vector<Key> keysOf(const QList<QAction *> &actions);
};

} // namespace holdfast
