// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk.h"
#include "ui/remembered.h"
#include "ui/window.h"
#include "visit/files.h"

#include <QFile>
#include <QMimeData>
#include <QSettings>
#include <QTemporaryDir>

namespace ui {

/// One message in a file, open in the window; what it hands to other programs is noted.
struct FileWorld {
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    Remembered remembered{settings};
    QList<QUrl> opened;
    QList<QUrl> carried;
    std::unique_ptr<Window> window = std::make_unique<Window>(makers(), remembered);

    explicit FileWorld(const QByteArray& message)
    {
        QFile file(folder.filePath(QStringLiteral("m.eml")));
        if (!file.open(QIODevice::WriteOnly) || file.write(message) != message.size())
            qFatal("the message cannot be written");
        file.close();
        window->setOutside(
            [this](const QUrl& url) {
                opened.append(url);
                return true;
            },
            [this](QMimeData* data) {
                carried = data->urls();
                delete data;
            });
        window->resize(1000, 700);
        window->show();
        window->openFiles({file.fileName()});
        window->desk()->look({{}, 1});
    }

    static Window::Makers makers()
    {
        Window::Makers makers;
        makers.files = [](const QStringList& files) { return std::make_unique<visit::Files>(files); };
        return makers;
    }

    template <class T> T* child(const char* name) const { return window->findChild<T*>(QLatin1String(name)); }
};

} // namespace ui
