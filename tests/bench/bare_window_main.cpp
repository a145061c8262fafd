// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// bench-bare-window --rows N: the least that a window with such a list is made of. Its rows are made up while
// it starts; it reads no file, knows no mail and can do nothing.
#include "bench/parts/ending.h"
#include "bench/parts/options.h"

#include <QAbstractTableModel>
#include <QApplication>
#include <QDateTime>
#include <QHeaderView>
#include <QMainWindow>
#include <QTimeZone>
#include <QTreeView>

#include <vector>

namespace {

struct Letter {
    QString from;
    QString subject;
    QDateTime date;
    qint64 octets = 0;
};

/// Of the same kind as tests/bench/parts/made_up_mail.cpp has them.
Letter letter(int number)
{
    static const QStringList subjects{QStringLiteral("The parcel is waiting"),
                                      QStringLiteral("Öffnungszeiten"),
                                      QStringLiteral("Fwd: stamps of this year")};
    static const QStringList names{QStringLiteral("Counter Clerk"), QStringLiteral("Bell, Ada"),
                                   QStringLiteral("郵便局")};
    return {QStringLiteral("%1 %2").arg(names[number % names.size()]).arg(number % 997),
            QStringLiteral("%1 %2").arg(subjects[number % subjects.size()]).arg(number),
            QDateTime::fromSecsSinceEpoch(1'057'056'757 + number * 3607LL, QTimeZone::utc()), 3000};
}

class Letters : public QAbstractTableModel {
public:
    explicit Letters(int count)
    {
        letters_.reserve(size_t(count));
        for (int number = count; number > 0; --number)
            letters_.push_back(letter(number));
    }

    int rowCount(const QModelIndex& parent) const override
    {
        return parent.isValid() ? 0 : int(letters_.size());
    }

    int columnCount(const QModelIndex&) const override { return 4; }

    QVariant data(const QModelIndex& index, int role) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        const Letter& one = letters_[size_t(index.row())];
        switch (index.column()) {
        case 0: return one.from;
        case 1: return one.subject;
        case 2: return one.date.toString(Qt::ISODate);
        default: return one.octets;
        }
    }

private:
    std::vector<Letter> letters_;
};

} // namespace

int main(int argc, char** argv)
{
    bench::dieWithParent();
    const QApplication application(argc, argv);
    const bench::Options options(argc, argv);
    Letters letters(int(options.number("rows", 1000)));
    QMainWindow window;
    auto* list = new QTreeView(&window);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setModel(&letters);
    list->header()->resizeSection(1, 400);
    window.setCentralWidget(list);
    window.setGeometry(0, 0, 1200, 850);
    window.show();
    return QApplication::exec();
}
