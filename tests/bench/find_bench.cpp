// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Full-text search: how many short messages a second the index takes, from files (read, parsed, indexed) and
// of texts that are read already, beside reading the same files alone; and how long queries take.
//
//     find-bench [--short]
#include "bench/computing.h"
#include "mail/reading.h"
#include "store/search_index.h"
#include "store/search_words.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <random>

namespace {

// 20,000 made-up words, the first ones far more often than the last (Zipf's law, as in any language).
class Language {
public:
    Language()
    {
        for (int n = 0; n < 20'000; ++n)
            words_.append(wordOf());
    }

    QString word() { return words_[qsizetype(std::pow(double(words_.size()), unit_(chance_))) - 1]; }
    const QString& at(qsizetype n) const { return words_[n]; }

    QString text(int words)
    {
        QString text;
        for (int n = 0; n < words; ++n)
            text += word() + (n % 12 == 11 ? QStringLiteral(".\r\n") : QStringLiteral(" "));
        return text + QStringLiteral("\r\n");
    }

private:
    QString wordOf()
    {
        static const char* const syllables[] = {"ba",  "ker", "lo",  "min", "ta",  "rus", "fe",
                                                "gon", "shi", "ven", "pal", "dor", "i",   "an",
                                                "tu",  "mel", "cra", "no",  "sti", "wer"};
        QString word;
        for (auto n = 1 + chance_() % 4; n > 0; --n)
            word += QLatin1String(syllables[chance_() % std::size(syllables)]);
        return word;
    }

    std::mt19937 chance_{5};
    std::uniform_real_distribution<double> unit_{0.0, 1.0};
    QStringList words_;
};

QByteArray messageOf(int n, Language& language)
{
    return QStringLiteral("From: %1 <%1@example.org>\r\nTo: me@example.net\r\nSubject: %2 %3\r\n"
                          "Date: Sun, 1 Mar 2026 12:00:00 +0000\r\nMessage-ID: <%4@example.org>\r\n"
                          "Content-Type: text/plain; charset=utf-8\r\n\r\n%5")
        .arg(language.word(), language.word(), language.word())
        .arg(n)
        .arg(language.text(150))
        .toUtf8();
}

struct Times {
    double reading = 0;
    double all = 0;
};

/// Writes, reads and indexes so many messages, reading alone and indexing too in turns.
Times fill(store::SearchIndex& index, Language& language, const QString& folder, int count)
{
    constexpr int batch = 1000;
    Times times;
    for (int first = 0; first < count; first += batch) {
        for (int n = 0; n < batch; ++n) {
            QFile file(folder + QLatin1Char('/') + QString::number(n));
            file.remove(); // ext4 waits for the medium where a file is emptied and written anew
            if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
                file.write(messageOf(first + n, language));
        }
        const auto readAll = [&](const std::function<void(int, const mail::Reading&)>& take) {
            for (int n = 0; n < batch; ++n) {
                if (const auto reading = mail::readFile(folder + QLatin1Char('/') + QString::number(n)))
                    take(first + n, *reading);
            }
        };
        times.reading += bench::computingSecondsOf([&] { readAll([](int, const mail::Reading&) {}); });
        times.all += bench::computingSecondsOf([&] {
            readAll([&](int n, const mail::Reading& reading) {
                const QString people = reading.summary.from.value(0).address;
                static_cast<void>(index.add({0, QByteArray::number(n), "key", false},
                                            {people, reading.summary.subject, reading.text, {}}));
            });
            static_cast<void>(index.keep());
        });
    }
    return times;
}

struct Asked {
    double seconds;
    qsizetype found;
    QString words;
};

std::vector<Asked> askAll(store::SearchIndex& index, const Language& language)
{
    std::vector<Asked> asked;
    const auto ask = [&](const QStringList& words) {
        const QString search = store::searchFor(words);
        qsizetype found = 0;
        const double took = bench::computingSecondsOf([&] {
            if (const auto numbers = index.find(search))
                found = numbers->size();
        });
        asked.push_back({took, found, words.join(QLatin1Char(' '))});
    };
    // Each letter from the third on of words that are met often, now and then, hardly ever; and two of them.
    for (qsizetype rank = 30; rank < 20'000; rank = rank * 5 / 4) {
        const QString& word = language.at(rank);
        for (qsizetype letters = std::min<qsizetype>(3, word.size()); letters <= word.size(); ++letters)
            ask({word.first(letters)});
        ask({word, language.at(rank / 2)});
        ask({word + QLatin1Char(' ') + language.at(rank / 3)});
    }
    std::sort(asked.begin(), asked.end(),
              [](const Asked& a, const Asked& b) { return a.seconds < b.seconds; });
    return asked;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const bool isShort = QCoreApplication::arguments().contains(QStringLiteral("--short"));
    const int count = isShort ? 5'000 : 100'000;
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("search.sqlite"));
    auto index = store::SearchIndex::open(path);
    if (!index)
        return 1;
    Language language;
    const Times times = fill(**index, language, folder.path(), count);
    std::printf(
        "%d messages: %.0f a second read and indexed (reading alone: %.0f; indexing costs %.1f times as"
        " much), %.0f octets a message in the index\n",
        count, count / times.all, count / times.reading, times.all / times.reading - 1,
        double(QFileInfo(path).size()) / count);
    const std::vector<Asked> asked = askAll(**index, language);
    const auto at = [&](double part) -> const Asked& {
        return asked[size_t(part * double(asked.size() - 1))];
    };
    for (const double part : {0.5, 0.95, 0.99, 1.0})
        std::printf("%3.0f of 100 queries within %.1f ms (%lld found)\n", part * 100, at(part).seconds * 1e3,
                    qlonglong(at(part).found));
    std::printf("the slowest: %s\n", qUtf8Printable(asked.back().words));
    // A search must stay far below doing without an index.
    const bool good =
        at(0.95).seconds < times.reading / 20 && asked.back().found > 0 && times.all < 20 * times.reading;
    std::printf("%s\n", good ? "good" : "MISSED");
    return good ? 0 : 1;
}
