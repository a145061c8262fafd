// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/risks.h"

#include <QMimeDatabase>
#include <QSet>

namespace mail {

namespace {

using Risk = Attachment::Risk;
using Words = QSet<QString>;

Words words(const char* list)
{
    const QStringList split = QString::fromLatin1(list).split(u' ', Qt::SkipEmptyParts);
    return {split.begin(), split.end()};
}

/// Files that a double click runs, on one system or another, or that start what does.
const Words& runningSuffixes()
{
    static const Words set = words("exe com scr pif bat cmd msi msp msix cpl hta js jse mjs vbs vbe vb wsf "
                                   "wsh wsc ps1 psm1 jar jnlp lnk url "
                                   "reg scf inf desktop sh bash run bin appimage deb rpm flatpakref py pyw "
                                   "pl rb app command dmg pkg iso img "
                                   "vhd vhdx docm dotm xlsm xltm xlam pptm potm ppam sldm xll chm msc gadget "
                                   "application appref-ms ade mde "
                                   "settingcontent-ms library-ms search-ms diagcab cab");
    return set;
}

/// What people open without a thought, and what a program likes to look like.
const Words& harmlessSuffixes()
{
    static const Words set =
        words("pdf doc docx xls xlsx ppt pptx odt ods odp rtf txt csv jpg jpeg png gif bmp tif "
              "tiff webp svg htm html zip mp3 mp4 wav avi mov mkv eml xml json");
    return set;
}

const Words& runningTypes()
{
    static const Words set =
        words("application/x-executable application/x-sharedlib application/x-pie-executable "
              "application/x-ms-dos-executable "
              "application/x-msdownload application/vnd.microsoft.portable-executable application/x-dosexec "
              "application/x-shellscript application/x-desktop application/x-ms-shortcut application/x-msi "
              "application/java-archive application/x-java-archive application/x-perl text/x-python "
              "application/javascript");
    return set;
}

QString suffixOf(const QString& name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot < 0 ? QString() : name.sliced(dot + 1).toLower().trimmed();
}

/// "photo.jpg.exe", "photo.jpg        .exe", and letters that turn the order of others.
bool hidesSuffix(const QString& shown, const QString& name)
{
    const QString stem = name.first(qMax(name.lastIndexOf(u'.'), qsizetype(0)));
    for (const QChar c : shown) {
        if (c.category() == QChar::Other_Format)
            return true;
    }
    return harmlessSuffixes().contains(suffixOf(stem)) || stem.contains(QLatin1String("     "));
}

/// Types that say nothing: many files begin like them, or nobody knew better.
bool isVague(const QMimeType& type)
{
    static const Words set =
        words("application/octet-stream text/plain application/zip application/x-ole-storage "
              "application/xml application/x-zerosize application/gzip");
    return !type.isValid() || set.contains(type.name());
}

bool isOtherContent(const Attachment& attachment)
{
    const QMimeDatabase database;
    const QMimeType claimed = database.mimeTypeForName(attachment.type);
    const QMimeType content = database.mimeTypeForName(attachment.content);
    if (isVague(claimed) || isVague(content))
        return false;
    const bool sameFamily = claimed.name().section(u'/', 0, 0) == content.name().section(u'/', 0, 0) &&
                            !claimed.name().startsWith(QLatin1String("application/"));
    return !sameFamily && !claimed.inherits(content.name()) && !content.inherits(claimed.name());
}

} // namespace

QString contentTypeOf(const QByteArray& head, const QString& name)
{
    const QMimeDatabase database;
    const QMimeType byData = database.mimeTypeForData(head);
    if (head.isEmpty() || byData.isDefault())
        return {};
    const QMimeType byBoth = database.mimeTypeForFileNameAndData(safeFileName(name), head);
    return byBoth.isValid() && byBoth.inherits(byData.name()) ? byBoth.name() : byData.name();
}

Risk riskOf(const Attachment& attachment)
{
    const QString name = safeFileName(attachment.name);
    const bool runs = runningSuffixes().contains(suffixOf(name));
    if (runs && hidesSuffix(attachment.name, name))
        return Risk::HidesSuffix;
    if (runs || runningTypes().contains(attachment.content) || runningTypes().contains(attachment.type))
        return Risk::Runs;
    return isOtherContent(attachment) ? Risk::OtherContent : Risk::None;
}

} // namespace mail
