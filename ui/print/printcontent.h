// printcontent.h - what of a view goes onto paper: flowing text, or pictures that are made to fit the page.
#pragma once

#include <QHash>
#include <QImage>
#include <QPalette>
#include <QSizeF>
#include <QString>

#include <functional>
#include <vector>

class QPainter;

namespace holdfast {

struct PrintContent {
    struct Picture {
        QSizeF size; ///< in units of its own; scaled to the width of the page
        std::function<void(QPainter &)> paint;
    };

    QString title; ///< "Events"
    QString html; ///< flows over as many pages as it takes; "": there are pictures
    QHash<QString, QImage> images; ///< of the html, by their `src`
    /// One a page. @param page width and height of what is free on each.
    std::function<std::vector<Picture>(const QSizeF &page)> pictures;
    bool landscape = false;
};

/// Above and below every page, so that a sheet that is found speaks for itself.
struct PrintFrame {
    QString site;
    QString line; ///< when, by whom, how old the data is
    QString foot; ///< the program
};

/// Paper is white and ink is black, whatever the screen's theme.
[[nodiscard]] QPalette paperPalette();

} // namespace holdfast
