// notebar.h - what the program itself has to say (a journal that can't be written, a port in use): stays until dismissed.
#pragma once

#include <QString>
#include <QWidget>

class QVBoxLayout;

namespace holdfast {

/// One line a note, the newest first, each with a button to dismiss it. A text that is there already isn't added twice.
class NoteBar : public QWidget
{
    Q_OBJECT
public:
    explicit NoteBar(QWidget *parent = nullptr);
    void add(const QString &text);
    [[nodiscard]] QStringList notes() const;

private:
    QVBoxLayout *m_lines;
};

} // namespace holdfast
