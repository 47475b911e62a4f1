"""Cuts Pretendard Variable into the three files beside this script and writes their unicode ranges.

Usage: subset.py PretendardVariable.ttf   (needs fonttools and brotli; see README.md)

The license reserves the name Pretendard for the unchanged font, so the subsets carry the name
"Sangdam Sans" inside; the glyphs are the original ones.
"""
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FOLDER = Path(__file__).parent
FAMILY = "Sangdam Sans"
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "tnum"]

SYLLABLES = set(range(0xAC00, 0xD7A4))


def is_common(syllable):
    """Common syllables are the 2,350 of KS X 1001, in EUC-KR lead byte B0 to C8."""
    try:
        return len(chr(syllable).encode("euc_kr")) == 2
    except UnicodeEncodeError:
        return False


def span(*bounds):
    return {code for first, last in bounds for code in range(first, last + 1)}


COMMON = {syllable for syllable in SYLLABLES if is_common(syllable)}

LATIN_CYRILLIC = span(
    (0x20, 0x7E), (0xA0, 0x17F),  # Basic Latin, Latin-1, Latin Extended-A
    (0x18F, 0x18F), (0x192, 0x192), (0x1A0, 0x1A1), (0x1AF, 0x1B0),
    (0x218, 0x21B), (0x237, 0x237), (0x259, 0x259), (0x2BB, 0x2BC), (0x2C6, 0x2C7), (0x2D8, 0x2DD),
    (0x300, 0x304), (0x306, 0x308), (0x30A, 0x30C), (0x323, 0x323), (0x327, 0x328),
    (0x400, 0x45F), (0x462, 0x463), (0x472, 0x475), (0x490, 0x4FF),  # Cyrillic with Kazakh and its kin
    (0x2000, 0x200D), (0x2010, 0x2027), (0x202F, 0x203A), (0x2044, 0x2044), (0x2060, 0x2060),
    (0x20A9, 0x20AC), (0x20B4, 0x20B4), (0x20B8, 0x20B8), (0x20BD, 0x20BD),  # won, euro, tenge, ruble
    (0x2103, 0x2103), (0x2116, 0x2116), (0x2122, 0x2122),
    (0x2190, 0x2199), (0x21BA, 0x21BB),
    (0x2212, 0x2212), (0x2248, 0x2248), (0x2260, 0x2260), (0x2264, 0x2265),
    (0x25A0, 0x25A1), (0x25B2, 0x25B3), (0x25B6, 0x25B7), (0x25BC, 0x25BD), (0x25C0, 0x25C1),
    (0x25CB, 0x25CB), (0x25CF, 0x25CF), (0x2605, 0x2606), (0x26A0, 0x26A0), (0x2713, 0x2713), (0x2717, 0x2717),
)

HANGUL = COMMON | span(
    (0x3000, 0x3003), (0x3008, 0x3011), (0x3014, 0x301F), (0x3131, 0x3164), (0x318D, 0x318D),
    (0x321C, 0x321C), (0x2460, 0x2473), (0xFF01, 0xFF60), (0xFFE0, 0xFFE1), (0xFFE5, 0xFFE6),
)

SHORT = """/* Short form, 12 KB of style saved: where ranges overlap the face declared later is asked first, and a
   character that it lacks falls to the earlier one. So declare, in this order,
   pretendard-hangul-rare.woff2: unicode-range:U+AC00-D7A3;
   pretendard-hangul.woff2:      unicode-range:U+2460-2473,U+3000-301F,U+3131-318D,U+321C,U+AC00-D7A3,U+FF01-FFE6;
   pretendard-latin-cyrillic.woff2 with its exact range. */
"""

SUBSETS = {
    "pretendard-latin-cyrillic": LATIN_CYRILLIC,
    "pretendard-hangul": HANGUL,
    "pretendard-hangul-rare": SYLLABLES - COMMON,
}


def cut(source, name, codes):
    """Writes one woff2 and returns the code points that it really holds."""
    font = TTFont(source, recalcTimestamp=False)
    held = codes & set(font.getBestCmap())
    options = subset.Options(
        flavor="woff2", layout_features=FEATURES, name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14],
        name_languages=[0x409], hinting=False, notdef_outline=True,
    )
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=held)
    subsetter.subset(font)
    rename(font)
    subset.save_font(font, FOLDER / f"{name}.woff2", options)
    return held


def rename(font):
    for record in font["name"].names:
        if record.nameID in (1, 3, 4):
            record.string = FAMILY
        elif record.nameID == 6:
            record.string = FAMILY.replace(" ", "") + "-Regular"


def unicode_range(codes):
    runs = []
    for code in sorted(codes):
        if runs and runs[-1][1] == code - 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return ",".join(f"U+{first:X}" if first == last else f"U+{first:X}-{last:X}" for first, last in runs)


if __name__ == "__main__":
    lines = []
    for name, codes in SUBSETS.items():
        held = cut(sys.argv[1], name, codes)
        lines.append(f"/* {name}.woff2: {len(held)} characters */\nunicode-range:{unicode_range(held)};\n")
    lines.append(SHORT)
    (FOLDER / "ranges.txt").write_text("\n".join(lines), encoding="utf-8", newline="\n")
