// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "doorbell.h"

#include <map>
#include <memory>

/// Sees to it that a mailbox is open in one window only.
class Doorman : public QObject {
    Q_OBJECT
public:
    /// Whether the mailbox with this key and folder can be opened here: then rings for it are heard from now
    /// on. Otherwise another Restante has it, and its window, if it has one, was asked to come to the front.
    enum class Answer { Free, Raised, Taken };
    [[nodiscard]] Answer admit(const QString& key, const QString& folder);

Q_SIGNALS:
    /// Somebody wanted to open this mailbox a second time.
    void rung(const QString& key);

private:
    std::map<QString, std::unique_ptr<Doorbell>> bells_; ///< by key
};
