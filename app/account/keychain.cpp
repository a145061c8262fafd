// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/keychain.h"

#include <qt6keychain/keychain.h>

#include <QPointer>

namespace account {

namespace {

using base::Secret;

const QString service = QStringLiteral("Restante");

base::Done outcomeOf(const QKeychain::Job& job)
{
    if (job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound)
        return {};
    return base::fail(base::Fault::KeychainClosed, job.errorString());
}

/// Begins the job, which deletes itself behind `done`.
template <class Job, class Done> void start(Job* job, const QString& key, QObject* context, Done done)
{
    job->setKey(key);
    job->setInsecureFallback(false);
    job->setAutoDelete(true);
    QObject::connect(job, &QKeychain::Job::finished, context, [job, done] { done(*job); });
    job->start();
}

class SystemKeychain final : public Keychain {
public:
    void read(const QString& key, QObject* context, Found then) override
    {
        start(new QKeychain::ReadPasswordJob(service), key, context,
              [then = std::move(then)](const QKeychain::ReadPasswordJob& job) {
                  using Kept = std::optional<Secret>;
                  const bool kept = job.error() == QKeychain::NoError;
                  then(outcomeOf(job).map([&] { return kept ? Kept(Secret(job.binaryData())) : Kept(); }));
              });
    }

    void write(const QString& key, const Secret& secret, QObject* context, Then then) override
    {
        auto* job = new QKeychain::WritePasswordJob(service);
        job->setBinaryData(secret.reveal());
        start(job, key, context,
              [then = std::move(then)](const QKeychain::Job& done) { then(outcomeOf(done)); });
    }

    void remove(const QString& key, QObject* context, Then then) override
    {
        start(new QKeychain::DeletePasswordJob(service), key, context,
              [then = std::move(then)](const QKeychain::Job& done) { then(outcomeOf(done)); });
    }
};

} // namespace

std::unique_ptr<Keychain> systemKeychain()
{
    return std::make_unique<SystemKeychain>();
}

} // namespace account
