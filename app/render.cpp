// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render.h"

#include "base/sentences.h"
#include "base/visible.h"
#include "html/renderer.h"
#include "mail/reading.h"
#include "ui/body_pictures.h"
#include "ui/html_page.h"

#include <QEventLoop>
#include <QGuiApplication>
#include <QPainter>
#include <QSaveFile>
#include <QTextStream>
#include <QtMath>

#include <optional>

namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(Render)
};

// QImage and PNG viewers bear 32,767 px; a page of 30,000 is forty screens.
constexpr int mostHeight = 30000;

int complain(const QString& words, int exitCode)
{
    QTextStream(stderr) << words << Qt::endl;
    return exitCode;
}

html::Drawing plainDrawing(const QString& text, const html::Pane& pane)
{
    html::Drawing drawing;
    drawing.page.html = QStringLiteral("<div style=\"white-space:pre-wrap\">%1</div>")
                            .arg(base::visibleLines(text).toHtmlEscaped());
    drawing.page.pixelSize = pane.pixelSize;
    drawing.page.margin = 8;
    drawing.page.width = pane.width;
    return drawing;
}

QString sentenceOf(html::Renderer::Failure failure)
{
    switch (failure) {
    case html::Renderer::Failure::TooSlow:
        return Say::tr("Drawing this message takes too long. Its text is drawn instead.");
    case html::Renderer::Failure::Crashed:
        return Say::tr("Drawing this message failed. Its text is drawn instead.");
    case html::Renderer::Failure::Unavailable:
        return Say::tr("The program restante-html, which draws messages, cannot be started. The text of this "
                       "message is drawn instead.");
    }
    return {};
}

/// Nothing when it cannot be drawn; then it has been said why.
std::optional<html::Drawing> drawn(html::Renderer& renderer, const html::Order& order)
{
    std::optional<html::Drawing> result;
    QEventLoop loop;
    QObject::connect(&renderer, &html::Renderer::drawn, &loop, [&](quint64, const html::Drawing& drawing) {
        result = drawing;
        loop.quit();
    });
    QObject::connect(&renderer, &html::Renderer::failed, &loop,
                     [&](quint64, html::Renderer::Failure failure) {
                         complain(sentenceOf(failure), 0);
                         loop.quit();
                     });
    renderer.draw(order);
    loop.exec();
    return result;
}

/// Each body by itself, never joined (EFAIL). One that cannot be drawn makes the message one of text.
QList<html::Drawing> drawingsOf(const mail::Reading& reading, const QString& path, const html::Pane& pane)
{
    const QStringList pages = ui::pagesOf(reading);
    if (pages.isEmpty())
        return {plainDrawing(reading.text, pane)};
    html::Renderer renderer;
    QList<html::Drawing> drawings;
    for (html::Order& order : ui::ordersOf({pages, path, {}})) {
        order.pane = pane;
        const auto drawing = drawn(renderer, order);
        if (!drawing)
            return {plainDrawing(reading.text, pane)};
        drawings.append(*drawing);
    }
    return drawings;
}

int heightOf(const ui::HtmlPage& page)
{
    return qBound(1, qCeil(page.size().height()), mostHeight);
}

/// The pages under each other, and their text.
struct Sheet {
    QImage picture;
    QString text;
};

Sheet sheetOf(const QList<html::Drawing>& drawings, int width)
{
    QList<QImage> pictures;
    QString text;
    int height = 0;
    for (const html::Drawing& drawing : drawings) {
        const ui::HtmlPage page(drawing);
        pictures.append(page.picture({width, qMin(heightOf(page), qMax(1, mostHeight - height))}));
        height += pictures.last().height();
        text += page.readableText() + QLatin1Char('\n');
    }
    if (pictures.size() == 1)
        return {pictures.first(), text};
    QImage all(width, qMin(height, mostHeight), QImage::Format_RGB32);
    QPainter painter(&all);
    int top = 0;
    for (const QImage& picture : std::as_const(pictures)) {
        painter.drawImage(0, top, picture);
        top += picture.height();
    }
    return {all, text};
}

bool write(const QString& path, const QByteArray& octets)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(octets) == octets.size() && file.commit();
}

int writeSheet(const Sheet& sheet, const Arguments& arguments)
{
    QSaveFile file(arguments.renderTo);
    if (!file.open(QIODevice::WriteOnly) || !sheet.picture.save(&file, "PNG") || !file.commit())
        return complain(Say::tr("The file %1 cannot be written.").arg(arguments.renderTo), 73);
    if (!arguments.renderText.isEmpty() && !write(arguments.renderText, sheet.text.toUtf8()))
        return complain(Say::tr("The file %1 cannot be written.").arg(arguments.renderText), 73);
    return 0;
}

} // namespace

int render(int argc, char** argv, const Arguments& arguments)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const auto reading = mail::readFile(arguments.render);
    if (!reading)
        return complain(base::inEnglish(reading.error()), 64);
    html::Pane pane;
    pane.width = arguments.renderWidth;
    const Sheet sheet = sheetOf(drawingsOf(*reading, arguments.render, pane), pane.width);
    if (const int exitCode = writeSheet(sheet, arguments))
        return exitCode;
    return reading->damaged
               ? complain(Say::tr("Part of this message is damaged. What could be read is drawn."), 65)
               : 0;
}
