"""Reads every .ics file of a folder with three Python parsers and prints what each understood.

Usage: ics_read.py FOLDER [icalendar|vobject|ics ...]     (all three when none is named)

Prints one JSON line per file, parser and event: files by name, parsers in the order above, events of one
file by start and UID. Equal content gives equal lines, the `parser` field apart, in this program,
ics_read.mjs and ics_read_libical. A file that a parser can't read gives {"parser", "file", "error"},
and the exit code is 1.

All six parsers expose all fields; `ics` keeps SEQUENCE among its unread lines, and it is taken from there.
A field is null when the event lacks it. Where the parsers differ of themselves is listed in README.md.
"""
import functools
import json
import re
import sys
from datetime import datetime, timezone
from multiprocessing import Pool
from pathlib import Path

import ics.grammar.parse
import icalendar
import vobject

# The grammar of `ics` takes half a millisecond a line. A line without parameters is to it a name, a colon
# and a value of these characters, which one expression finds as well; all other lines are its own.
grammar = functools.lru_cache(maxsize=4096)(ics.grammar.parse.GRAMMAR.parse)
plain = re.compile(r"([a-zA-Z0-9-]+):([^\x00-\x08\x0A-\x1F\x7F]*)").fullmatch


def content_line(line):
    found = plain(line)
    return {"name": found[1], "value": found[2]} if found else grammar(line)


ics.grammar.parse.GRAMMAR.parse = content_line

FIELDS = ["method", "uid", "sequence", "dtstamp", "start", "end", "summary", "description", "location",
          "url", "organizer", "attendees", "status"]


def utc(moment):
    if moment is None:
        return None
    if not isinstance(moment, datetime) or moment.tzinfo is None:
        raise ValueError(f"{moment} has no zone")
    return moment.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def address(value):
    return None if value is None else str(value).lower().removeprefix("mailto:")


def addresses(values):
    return sorted(address(value) for value in values)


def number(value):
    return None if value is None else int(value)


def text(value):
    return None if value is None else str(value).replace("\r\n", "\n")


def by_icalendar(source):
    calendar = icalendar.Calendar.from_ical(source)
    method = text(calendar.get("METHOD"))
    for event in calendar.walk("VEVENT"):
        if event.errors:
            raise ValueError(str(event.errors))
        attendees = event.get("ATTENDEE", [])
        yield {
            "method": method,
            "uid": text(event.get("UID")),
            "sequence": number(event.get("SEQUENCE")),
            "dtstamp": utc(event.decoded("DTSTAMP", None)),
            "start": utc(event.decoded("DTSTART", None)),
            "end": utc(event.decoded("DTEND", None)),
            "summary": text(event.get("SUMMARY")),
            "description": text(event.get("DESCRIPTION")),
            "location": text(event.get("LOCATION")),
            "url": text(event.get("URL")),
            "organizer": address(event.get("ORGANIZER")),
            "attendees": addresses(attendees if isinstance(attendees, list) else [attendees]),
            "status": text(event.get("STATUS")),
        }


def by_vobject(source):
    calendar = vobject.readOne(source)

    def value(component, name):
        lines = component.contents.get(name)
        return lines[0].value if lines else None

    for event in calendar.contents.get("vevent", []):
        yield {
            "method": text(value(calendar, "method")),
            "uid": text(value(event, "uid")),
            "sequence": number(value(event, "sequence")),
            "dtstamp": utc(value(event, "dtstamp")),
            "start": utc(value(event, "dtstart")),
            "end": utc(value(event, "dtend")),
            "summary": text(value(event, "summary")),
            "description": text(value(event, "description")),
            "location": text(value(event, "location")),
            "url": text(value(event, "url")),
            "organizer": address(value(event, "organizer")),
            "attendees": addresses(line.value for line in event.contents.get("attendee", [])),
            "status": text(value(event, "status")),
        }


def by_ics(source):
    calendar = ics.Calendar(source)
    for event in calendar.events:
        unread = {line.name: line.value for line in event.extra}
        yield {
            "method": text(calendar.method),
            "uid": text(event.uid),
            "sequence": number(unread.get("SEQUENCE")),
            "dtstamp": utc(event.created and event.created.datetime),
            "start": utc(event.begin and event.begin.datetime),
            "end": utc(event.end and event.end.datetime),
            "summary": text(event.name),
            "description": text(event.description),
            "location": text(event.location),
            "url": text(event.url),
            "organizer": address(event.organizer and event.organizer.email),
            "attendees": addresses(attendee.email for attendee in event.attendees),
            "status": text(event.status),
        }


PARSERS = {"icalendar": by_icalendar, "vobject": by_vobject, "ics": by_ics}


def lines_of(parser, path):
    """The lines of one parser about one file; whatever goes wrong in a parser is its verdict."""
    try:
        events = sorted(PARSERS[parser](path.read_bytes().decode("utf-8")),
                        key=lambda event: (event["start"] or "", event["uid"] or ""))
        if not events:
            raise ValueError("no event")
    except Exception as error:
        return [{"parser": parser, "file": path.name, "error": f"{type(error).__name__}: {error}"}]
    return [{"parser": parser, "file": path.name, **{name: event[name] for name in FIELDS}} for event in events]


def main(folder, *parsers):
    paths = sorted(Path(folder).glob("*.ics"), key=lambda path: path.name)
    tasks = [(parser, path) for path in paths for parser in parsers or PARSERS]
    failed = False
    with Pool() as pool:
        for lines in pool.starmap(lines_of, tasks, chunksize=60):
            for line in lines:
                failed = failed or "error" in line
                print(json.dumps(line, ensure_ascii=False))
    return 1 if failed else 0


if __name__ == "__main__":
    if len(sys.argv) < 2 or not Path(sys.argv[1]).is_dir() or any(name not in PARSERS for name in sys.argv[2:]):
        sys.exit("Usage: ics_read.py FOLDER [icalendar|vobject|ics ...]")
    sys.stdout.reconfigure(encoding="utf-8")
    sys.exit(main(*sys.argv[1:]))
