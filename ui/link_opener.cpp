// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/link_opener.h"

#include "ui/link_words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QUrlQuery>

namespace ui {

namespace {

/// A mail program may take "attach" for a file of this computer (RFC 6068 section 7).
QUrl lettersOnly(QUrl mailto)
{
    static const QStringList allowed{QStringLiteral("to"), QStringLiteral("cc"), QStringLiteral("subject"),
                                     QStringLiteral("body")};
    const auto asked = QUrlQuery(mailto).queryItems(QUrl::FullyEncoded);
    QUrlQuery kept;
    for (const auto& [field, value] : asked) {
        if (allowed.contains(field, Qt::CaseInsensitive))
            kept.addQueryItem(field, value);
    }
    mailto.setQuery(kept);
    return mailto;
}

QString explanation(const html::Link& link)
{
    QStringList paragraphs = doubtsAbout(link);
    paragraphs.append(link.host.isEmpty() ? whereTo(link)
                                          : LinkOpener::tr("It leads to: %1").arg(hostOf(link)));
    return paragraphs.join(QStringLiteral("\n\n"));
}

} // namespace

QUrl openable(const QString& url)
{
    const QUrl parsed(url, QUrl::StrictMode);
    const QString scheme = parsed.scheme().toLower();
    if (scheme == QLatin1String("mailto"))
        return lettersOnly(parsed);
    const bool web = scheme == QLatin1String("http") || scheme == QLatin1String("https");
    return web && !parsed.host().isEmpty() ? parsed : QUrl();
}

LinkOpener::LinkOpener(QWidget* over)
    : QObject(over)
    , over_(over)
{}

void LinkOpener::open(const html::Link& link)
{
    const QUrl url = openable(link.url);
    if (!url.isValid())
        return;
    if (link.doubts)
        ask(link);
    else
        Q_EMIT wanted(url);
}

void LinkOpener::ask(const html::Link& link)
{
    auto* box = new QMessageBox(over_);
    box->setObjectName(QStringLiteral("Open Link"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Question);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("Open Link"));
    box->setText(tr("This link is not quite what it seems. Open it?"));
    box->setInformativeText(explanation(link));
    QPushButton* open = box->addButton(tr("&Open Link"), QMessageBox::AcceptRole);
    QPushButton* copy = box->addButton(tr("&Copy Link"), QMessageBox::ActionRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(open, &QPushButton::clicked, this, [this, link] { Q_EMIT wanted(openable(link.url)); });
    connect(copy, &QPushButton::clicked, box, [link] { QGuiApplication::clipboard()->setText(link.url); });
    box->open();
}

} // namespace ui
