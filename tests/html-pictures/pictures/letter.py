# SPDX-FileCopyrightText: Restante contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The page a browser would show for a message: its HTML, with the pictures that came along put into it."""
import base64
import email
import email.policy
import re


def _picture_urls(message):
    for part in message.walk():
        name = part.get("Content-ID")
        if name and part.get_content_maintype() == "image":
            octets = base64.b64encode(part.get_payload(decode=True)).decode()
            yield "cid:" + name.strip().strip("<>"), f"data:{part.get_content_type()};base64,{octets}"


def page(path):
    """The HTML as text; None when the message has none."""
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    body = next((p for p in message.walk() if p.get_content_type() == "text/html"), None)
    if body is None:
        return None
    text = body.get_payload(decode=True).decode(body.get_content_charset("utf-8"))
    for url, data in _picture_urls(message):
        text = text.replace(url, data)
    # The charset the file is written in wins over what the page says of itself.
    return re.sub(r"(charset=[\"']?)[-\w]+", r"\1utf-8", text, flags=re.IGNORECASE)
