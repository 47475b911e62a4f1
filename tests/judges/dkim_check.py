"""Checks the DKIM signature of every .eml file of a folder with dkimpy, and prints one JSON line per message.

Usage: dkim_check.py FOLDER RECORDS

RECORDS is a JSON file {name: text of its TXT record}; DNS itself is never asked. Each line: file; good;
names: what was asked for; signed: the headers the signature covers; domain, selector, algorithm. A message
without a signature, or one that cannot be read, gives {file, error}, and the exit code is 1.
"""
import json
import sys
from pathlib import Path

import dkim


def line_of(path, records):
    asked = []

    def look_up(name, timeout=None):
        asked.append(name.decode().rstrip("."))
        text = records.get(asked[-1])
        return None if text is None else text.encode()

    signature = dkim.DKIM(path.read_bytes())
    good = signature.verify(dnsfunc=look_up)
    tags = {name.decode(): value.decode() for name, value in signature.signature_fields.items()}
    signed = [name.decode().lower() for name, _ in signature.signed_headers]
    return {
        "file": path.name,
        "good": good,
        "names": asked,
        "signed": signed,
        "domain": tags["d"],
        "selector": tags["s"],
        "algorithm": tags["a"],
    }


def main(folder, records):
    records = json.loads(Path(records).read_text("utf-8"))
    failed = False
    for path in sorted(Path(folder).glob("*.eml"), key=lambda path: path.name):
        try:
            line = line_of(path, records)
        except (dkim.DKIMException, KeyError, ValueError) as error:
            failed, line = True, {"file": path.name, "error": f"{type(error).__name__}: {error}"}
        print(json.dumps(line, ensure_ascii=False))
    return 1 if failed else 0


if __name__ == "__main__":
    if len(sys.argv) != 3 or not Path(sys.argv[1]).is_dir():
        sys.exit("Usage: dkim_check.py FOLDER RECORDS")
    sys.exit(main(*sys.argv[1:]))
