// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/renderer.h"
#include "ui/body_pictures.h"

#include <QObject>
#include <QTemporaryDir>
#include <QUrl>

#include <functional>
#include <optional>

namespace ui {

/// Shows mail in the person's own browser, as its sender made it and made harmless (html/for_browser.h). Each
/// body is a file of its own, never joined (EFAIL), that nobody else may read, in a folder that nobody else
/// may enter; browsers read it when they please, so it goes when the program ends.
class OpenInBrowser : public QObject {
    Q_OBJECT
public:
    struct Means {
        std::function<bool(const QUrl& file)> open;    ///< false if nothing opens such a file
        std::function<void(const QString& words)> say; ///< what went wrong, one sentence
        QString helper;                                ///< as html::Renderer takes it
    };

    explicit OpenInBrowser(Means means, QObject* parent = nullptr);

    /// Another message is read; `letter` is its own and no other's. What was added for the one before goes.
    void turnTo(const QString& letter);

    /// Pictures that were loaded for the message that is read.
    void add(const QList<html::Supply>& pictures);

    /// Never waits: pictures are read and pages written beside the window's thread, pages made in the helper.
    void open(const Bodies& bodies);

private:
    void order(const QList<html::Order>& orders);
    html::Renderer& renderer();
    void write(const QByteArray& page);
    void show(const QString& path);
    void fail(html::Renderer::Failure failure);
    void count();
    [[nodiscard]] QString folder();

    Means means_;
    std::optional<QTemporaryDir> folder_;
    html::Renderer* renderer_ = nullptr; ///< while there is something to be made
    qsizetype due_ = 0;
    QString letter_;
    QList<html::Supply> added_; ///< for that letter
};

} // namespace ui
