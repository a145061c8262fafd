// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/by_gmime.h"

#include <gmime/gmime.h>

#include <memory>

namespace bench {

namespace {

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};
template <class T> using Owned = std::unique_ptr<T, Unref>;

void start()
{
    static const bool started = [] {
        g_mime_init();
        return true;
    }();
    (void)started;
}

qsizetype lettersOf(InternetAddressList* list)
{
    qsizetype letters = 0;
    for (int i = 0; list && i < internet_address_list_length(list); ++i) {
        InternetAddress* one = internet_address_list_get_address(list, i);
        const char* name = internet_address_get_name(one);
        letters += name ? qsizetype(qstrlen(name)) : 1;
    }
    return letters;
}

struct Count {
    int parts = 0;
    bool decode = false;
};

void visit(GMimeObject*, GMimeObject* part, gpointer data)
{
    auto* count = static_cast<Count*>(data);
    if (!GMIME_IS_PART(part))
        return;
    ++count->parts;
    GMimeDataWrapper* content = g_mime_part_get_content(GMIME_PART(part));
    if (!count->decode || !content)
        return;
    const Owned<GMimeStream> nowhere(g_mime_stream_null_new());
    g_mime_data_wrapper_write_to_stream(content, nowhere.get());
}

} // namespace

bool headerByGmime(const QByteArray& block)
{
    start();
    const Owned<GMimeStream> stream(
        g_mime_stream_mem_new_with_buffer(block.constData(), size_t(block.size())));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
    if (!message)
        return false;
    const char* subject = g_mime_message_get_subject(message.get());
    return subject && g_mime_message_get_date(message.get()) &&
           lettersOf(g_mime_message_get_from(message.get())) > 0 &&
           lettersOf(g_mime_message_get_to(message.get())) > 0;
}

int partsByGmime(const QString& path, bool decode)
{
    start();
    const Owned<GMimeStream> stream(g_mime_stream_file_open(path.toUtf8().constData(), "rb", nullptr));
    if (!stream)
        return 0;
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    g_mime_parser_set_persist_stream(parser.get(), TRUE);
    const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
    Count count;
    count.decode = decode;
    if (message)
        g_mime_message_foreach(message.get(), visit, &count);
    return count.parts;
}

} // namespace bench
