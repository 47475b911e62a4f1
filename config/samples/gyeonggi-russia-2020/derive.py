"""Writes the other forms of roster.csv into its folder: five encodings, one spreadsheet, two guest lists.

Usage: python derive.py   (needs openpyxl; run it after every edit of roster.csv)
"""
import csv
import io
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

FOLDER = Path(__file__).parent
BOM = "\ufeff"
WIDTH_MAX = 60


def text_of(rows, delimiter):
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    return out.getvalue()


def write(name, text, encoding):
    (FOLDER / name).write_bytes(text.encode(encoding))


def spreadsheet(rows):
    book = Workbook()
    sheet = book.active
    sheet.title = "roster"
    for row in rows:
        sheet.append(row)
    for cells in sheet.iter_rows():
        for cell in cells:
            cell.number_format = "@"
            cell.font = Font(bold=cell.row == 1)
    for number, column in enumerate(zip(*rows), start=1):
        width = max(sum(2 if character >= "\u1100" else 1 for character in value) for value in column)
        sheet.column_dimensions[get_column_letter(number)].width = min(width + 2, WIDTH_MAX)
    sheet.freeze_panes = "A2"
    book.save(FOLDER / "roster.xlsx")


def guests(rows):
    """The guests alone, without the Korean names, which Windows-1251 cannot hold, and without the
    columns of interpreters."""
    last = rows[0].index("delegate_zone")
    kept = [number for number, column in enumerate(rows[0][:last + 1]) if not column.endswith("_ko")]
    return [[row[number] for number in kept] for row in rows if row[0] == "code" or row[0].startswith("RU-")]


if __name__ == "__main__":
    with open(FOLDER / "roster.csv", encoding="utf-8", newline="") as file:
        roster = list(csv.reader(file))
    write("roster.utf8-bom.csv", BOM + text_of(roster, ";"), "utf-8")
    write("roster.cp949.csv", text_of(roster, ","), "cp949")
    write("roster.utf-16le.csv", BOM + text_of(roster, "\t"), "utf-16-le")
    write("roster.utf-16be.csv", BOM + text_of(roster, "\t"), "utf-16-be")
    write("guests.utf8.csv", text_of(guests(roster), ";"), "utf-8")
    write("guests.windows-1251.csv", text_of(guests(roster), ";"), "windows-1251")
    spreadsheet(roster)
