// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/parts.h"

#include "mail/extent.h"

namespace mail {

namespace {

constexpr int deepest = 100; // honest mail has under ten levels

QByteArray rawField(GMimeObject* object, const char* name)
{
    GMimeHeader* header = g_mime_header_list_get_header(g_mime_object_get_header_list(object), name);
    const char* value = header ? g_mime_header_get_raw_value(header) : nullptr;
    return value ? QByteArray(value) : QByteArray();
}

/// What GMime takes a part for that names no type, or none that is legal.
QByteArray assumedType(GMimeObject* object)
{
    if (GMIME_IS_MESSAGE_PART(object))
        return "message/rfc822";
    return "text/plain";
}

Part leafFrom(GMimeObject* object, int section)
{
    Part part;
    part.object = object;
    part.section = section;
    part.type = readParameters(rawField(object, "Content-Type"));
    // Several Content-Types, of which GMime did not take the first: what it did not divide is shown as text.
    if (part.type.value.count('/') != 1 || part.type.value.startsWith("multipart/"))
        part.type.value = assumedType(object);
    part.disposition = readParameters(rawField(object, "Content-Disposition"));
    part.encoding = readParameters(rawField(object, "Content-Transfer-Encoding")).value;
    return part;
}

bool isMultipart(GMimeObject* object, const char* subtype)
{
    GMimeContentType* type = g_mime_object_get_content_type(object);
    return type && g_mime_content_type_is_type(type, "multipart", subtype);
}

struct Node {
    GMimeObject* object;
    int depth;
    int section; ///< -1: each leaf below is one of its own
    bool leads;
};

} // namespace

QString Part::name() const
{
    const QString name = disposition.parameter("filename");
    return name.isEmpty() ? type.parameter("name") : name;
}

bool Part::isBody() const
{
    if (disposition.value == "attachment" || (type.value != "text/plain" && type.value != "text/html"))
        return false;
    return leads || name().isEmpty();
}

PartTree PartTree::parse(Source& source)
{
    PartTree tree;
    const Owned<GMimeStream> stream = source.forParser();
    tree.damaged_ = source.isCut();
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    g_mime_parser_set_persist_stream(parser.get(), TRUE); // contents stay in the file
    tree.root_.reset(g_mime_parser_construct_part(parser.get(), nullptr));
    if (tree.root_)
        tree.walk();
    tree.damaged_ = tree.damaged_ || tree.leaves_.isEmpty();
    return tree;
}

void PartTree::walk()
{
    QList<Node> waiting{{root_.get(), 0, -1, true}};
    int sections = 0;
    while (!waiting.isEmpty()) {
        const Node node = waiting.takeLast();
        if (!GMIME_IS_MULTIPART(node.object)) {
            leaves_.append(leafFrom(node.object, node.section < 0 ? sections++ : node.section));
            leaves_.last().leads = node.leads;
            continue;
        }
        if (node.depth >= deepest || leaves_.size() >= mostParts) {
            damaged_ = true;
            continue;
        }
        auto* multipart = GMIME_MULTIPART(node.object);
        const int section =
            node.section < 0 && isMultipart(node.object, "alternative") ? sections++ : node.section;
        const bool related = isMultipart(node.object, "related");
        for (int i = g_mime_multipart_get_count(multipart) - 1; i >= 0; --i)
            waiting.append(
                {g_mime_multipart_get_part(multipart, i), node.depth + 1, section, related && i == 0});
    }
}

} // namespace mail
