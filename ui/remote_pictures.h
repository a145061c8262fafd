// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/drawing.h"
#include "ui/picture_bar.h"
#include "visit/picture_loader.h"

#include <QCache>
#include <QSet>
#include <QTimer>

#include <memory>

namespace ui {

class Remembered;

/// The remote pictures of the message that is read: loads them when the person says so, or has said so of its
/// sender, and never else; keeps them in memory while the program runs; has the bar tell.
class RemotePictures : public QObject {
    Q_OBJECT
public:
    /// Octets that are kept, of all messages together: some newsletters with photographs.
    static constexpr qsizetype kept = 64 * 1024 * 1024;

    /// `loader` may be null: then pictures are neither loaded nor offered.
    RemotePictures(PictureBar& bar, Remembered& remembered, std::unique_ptr<visit::PictureLoader> loader,
                   QObject* parent = nullptr);

    /// Another message is read, or the same one with more of it there. `letter` is its own and no other's;
    /// empty: none is read. What was under way for another message stops.
    void turnTo(const QString& letter, const PictureSender& sender);

    /// The message as it is drawn now names these and does not show them.
    void take(const QStringList& urls);

Q_SIGNALS:
    /// Came for the message that is read: draw it anew with them.
    void supplied(const QList<html::Supply>& supplies);

private:
    void load();
    void loadAlways();
    void stop();
    void begin(const QStringList& urls);
    void takeLoaded(quint64 ticket, const QString& url, const QByteArray& octets);
    void takeFailed(quint64 ticket, const QString& url, const base::Error& error);
    void takeFinished(quint64 ticket);
    void handOver();
    void supplyKept(QStringList& urls);
    void noteUnshown(QStringList& urls);
    void tell();
    [[nodiscard]] bool isAlways() const;
    [[nodiscard]] bool mayLoad() const;
    [[nodiscard]] QString key(const QString& url) const;

    PictureBar& bar_;
    Remembered& remembered_;
    std::unique_ptr<visit::PictureLoader> loader_;
    QCache<QString, QByteArray> kept_; ///< by letter and URL: what one message loaded is not another's

    // Of the message that is read:
    QString letter_;
    PictureSender sender_;
    bool wanted_ = false;    ///< the person's click holds for all of the message
    QStringList offered_;    ///< not loaded
    QSet<QString> asked_;    ///< given to the loader
    QSet<QString> supplied_; ///< given to whoever draws
    QList<PictureFailure> failures_;
    QList<PictureFailure> unshown_; ///< given, and missing in the latest drawing all the same
    qsizetype octets_ = 0;          ///< of all that came for it: at most `kept` too
    quint64 ticket_ = 0;            ///< 0: nothing is under way
    qsizetype done_ = 0;
    qsizetype all_ = 0;
    QList<html::Supply> fresh_; ///< came, not given yet
    QTimer handOver_;
};

} // namespace ui
