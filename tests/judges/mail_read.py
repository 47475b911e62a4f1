"""Reads every .eml file of a folder with Python's email package and prints one JSON line per message.

Usage: mail_read.py FOLDER

Each line: file; from, to, subject, message_id, references, auto_submitted, list_unsubscribe and
content_language (decoded, null when absent); headers: [[name, decoded value]] as they stand; structure: a
leaf is its content type, a container {type: [parts]}; text and html: the first part of each kind, line ends
as "\\n"; calendar: [{content_type, method, charset, transfer_encoding, text}] of every text/calendar and
application/ics part in order, text with its line ends as sent; attachments: file names; defects: whatever
the parser held against message or headers, as text. A file that can't be read at all gives {file, error},
and the exit code is 1.
"""
import functools
import json
import sys
from email import policy
from email.parser import BytesParser
from pathlib import Path

# Each look at a header parses it anew; its text is its key, so parsing it once is the same.
POLICY = policy.default.clone(header_factory=functools.lru_cache(maxsize=65536)(policy.default.header_factory))

CALENDAR_TYPES = ("text/calendar", "application/ics")


def header(message, name):
    value = message[name]
    return None if value is None else str(value)


def structure(part):
    if part.is_multipart():
        return {part.get_content_type(): [structure(child) for child in part.iter_parts()]}
    return part.get_content_type()


def first_text(message, content_type):
    for part in message.walk():
        if part.get_content_type() == content_type and not part.is_attachment():
            return part.get_content().replace("\r\n", "\n")
    return None


def calendar(part):
    charset = part.get_content_charset()
    return {
        "content_type": part.get_content_type(),
        "method": part.get_param("method"),
        "charset": charset,
        "transfer_encoding": header(part, "Content-Transfer-Encoding"),
        "text": part.get_payload(decode=True).decode(charset or "utf-8"),
    }


def defects(message):
    for part in message.walk():
        found = list(part.defects)
        for value in part.values():
            found.extend(getattr(value, "defects", []))
        yield from (f"{type(defect).__name__}: {defect}" for defect in found)


def line_of(path):
    message = BytesParser(policy=POLICY).parsebytes(path.read_bytes())
    calendars = [part for part in message.walk() if part.get_content_type() in CALENDAR_TYPES]
    return {
        "file": path.name,
        "from": header(message, "From"),
        "to": header(message, "To"),
        "subject": header(message, "Subject"),
        "message_id": header(message, "Message-ID"),
        "references": header(message, "References"),
        "auto_submitted": header(message, "Auto-Submitted"),
        "list_unsubscribe": header(message, "List-Unsubscribe"),
        "content_language": header(message, "Content-Language"),
        "headers": [[name, str(value)] for name, value in message.items()],
        "structure": structure(message),
        "text": first_text(message, "text/plain"),
        "html": first_text(message, "text/html"),
        "calendar": [calendar(part) for part in calendars],
        "attachments": [part.get_filename() for part in message.walk() if part.is_attachment()],
        "defects": list(defects(message)),
    }


def main(folder):
    failed = False
    for path in sorted(Path(folder).glob("*.eml"), key=lambda path: path.name):
        try:
            line = line_of(path)
        except (LookupError, ValueError, AttributeError, TypeError) as error:
            failed, line = True, {"file": path.name, "error": f"{type(error).__name__}: {error}"}
        print(json.dumps(line, ensure_ascii=False))
    return 1 if failed else 0


if __name__ == "__main__":
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_dir():
        sys.exit("Usage: mail_read.py FOLDER")
    sys.stdout.reconfigure(encoding="utf-8")
    sys.exit(main(sys.argv[1]))
