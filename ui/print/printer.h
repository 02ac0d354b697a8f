// printer.h - the dialogs to print, to look at it first, and to write a PDF.
#pragma once

#include <print/printcontent.h>

class QWidget;

namespace holdfast {

void askPrint(QWidget *parent, const PrintContent &content, const PrintFrame &frame);
void showPreview(QWidget *parent, const PrintContent &content, const PrintFrame &frame);
void askPdf(QWidget *parent, const PrintContent &content, const PrintFrame &frame);

} // namespace holdfast
