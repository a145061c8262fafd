// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/gpgsm.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <gpgme.h>

namespace mail {

namespace {

const QLatin1String helperName("restante-gpgsm");

QString& chosenHelper()
{
    static QString helper;
    return helper;
}

QString foundHelper()
{
    const QString here = QCoreApplication::applicationDirPath() + u'/';
    const QStringList places{chosenHelper(), here + helperName,
                             here + QLatin1String("../libexec/") + helperName,
                             QStringLiteral(RESTANTE_LIBEXEC "/") + helperName};
    for (const QString& place : places) {
        if (!place.isEmpty() && QFileInfo(place).isExecutable())
            return QFileInfo(place).absoluteFilePath();
    }
    return {};
}

bool hasGpgsm()
{
    const QString helper = foundHelper();
    gpgme_check_version(nullptr);
    return !helper.isEmpty() &&
           gpgme_set_engine_info(GPGME_PROTOCOL_CMS, QFile::encodeName(helper).constData(), nullptr) ==
               GPG_ERR_NO_ERROR;
}

} // namespace

bool startGpgsm()
{
    static const bool there = hasGpgsm();
    return there;
}

void setGpgsmHelper(const QString& path)
{
    chosenHelper() = path;
}

} // namespace mail
