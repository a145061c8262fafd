// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "visit/text_finder.h"

#include <QThread>

#include <atomic>

namespace visit {

class ArchiveIndex;

/// The real finder: an ArchiveIndex in a thread of its own, which begins when it is first needed, reads only
/// what nobody else wants the processor for, and never holds up a visit or the window. It ends within one
/// message.
class ArchiveFinder : public TextFinder {
    Q_OBJECT
public:
    /// `folder` is the account's own, `mailbox` its account::Account::key().
    ArchiveFinder(QString folder, QString mailbox, QObject* parent = nullptr);
    ~ArchiveFinder() override;

    void know(const QList<mailbox::MessageId>& saved) override;
    void follow(const mailbox::MessageId& saved) override;
    void search(quint64 ticket, const visit::TextQuery& query) override;

private:
    void begin();
    template <class Deed> void handOver(Deed deed);

    QString folder_;
    QString mailbox_;
    ArchiveIndex* index_ = nullptr; ///< lives in thread_ and dies with it
    std::atomic<quint64> latest_ = 0;
    QThread thread_;
};

} // namespace visit
