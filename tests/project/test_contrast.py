"""The inks of figures: at least 3 to 1 against the ground of either mode (WCAG 2.2, 1.4.11)."""

import itertools
import re
import sys

import matplotlib as mpl
import pytest
from sheets import MODES, Sheet
from tiny_book import ROOT
from traitlets.config.loader import PyFileConfigLoader

from workbook.diagram import sketch
from workbook.inks import COLORS, INK

sys.path.append(str(ROOT / "book/_ext"))
import book_figures  # noqa: E402

LEAST = 3
WHITE, GROUND = "#ffffff", book_figures.GROUND
FAINT = {book_figures.GRID}  # a grid carries no meaning of its own
CELL = "#111111"  # words on a cell of a table in color, which is pale in either mode
CHAPTERS = {path.stem: path.read_text("utf-8") for path in (ROOT / "book/chapters").glob("*.md")}
SHEETS = ("diagram", "movable", "sliding_kernel", "float_bits", "valley", "early_stopping",
          "loss_scale", "drawn_digit")  # fmt: skip
TINTS = {  # a fill behind words, or none, with a border that is seen: the border's rule
    ".diagram .box": ".diagram .box",
    ".sketch .box": ".sketch .box",
    ".movable .box": ".movable .box",
    ".movable .box.lit": ".movable .box.lit",
    ".sliding_kernel rect": ".sliding_kernel rect",
    ".sliding_kernel .output": ".sliding_kernel rect",
    ".float_bits :is(.sign, .exponent, .mantissa)": ".float_bits :is(.sign, .exponent, .mantissa)",
}
FRAMES = {".valley svg"}  # around the whole figure: no meaning of its own
NAMED = re.compile(r"\"(#[0-9a-fA-F]{6}|tab:\w+)\"")  # a color in a chapter's code


def luminance(ink):
    """Relative luminance, as WCAG defines it; "#222" is short for "#222222"."""
    ink = ink if len(ink) == 7 else "#" + "".join(2 * one for one in ink[1:])
    parts = [int(ink[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def hue(ink):
    return mpl.colors.rgb_to_hsv(mpl.colors.to_rgb(ink))[0]


def vivid(inks):
    """Those that have a hue at all."""
    return {one for one in inks if mpl.colors.rgb_to_hsv(mpl.colors.to_rgb(one))[1] > 0.5}


def contrast(ink, ground):
    low, high = sorted((luminance(ink), luminance(ground)))
    return (high + 0.05) / (low + 0.05)


def lightness(ink):
    """L* of CIELAB, from 0 to 100."""
    share = luminance(ink)
    return 116 * share ** (1 / 3) - 16 if share > 216 / 24389 else share * 24389 / 27


def in_the_dark(ink):
    return book_figures.INKS.get(ink.lower(), ink.lower())


def test_the_formula_is_that_of_wcag():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("ink", [*COLORS, INK, *sketch.HUES.values(), sketch.INK, sketch.MUTED])
def test_an_ink_is_seen_on_white(ink):
    assert contrast(ink, WHITE) >= LEAST


@pytest.mark.parametrize("ink", [*COLORS, INK, *book_figures.INKS])
def test_an_ink_of_a_plot_is_seen_in_the_dark(ink):
    dark = in_the_dark(ink)
    assert dark in {GROUND, *FAINT} or contrast(dark, GROUND) >= LEAST


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_an_ink_that_a_chapter_names_is_seen_in_both_modes(chapter):
    inks = {mpl.colors.to_hex(one) for one in NAMED.findall(CHAPTERS[chapter])}
    seen = {ink for ink in inks if in_the_dark(ink) in {GROUND, CELL, *FAINT}
            or min(contrast(ink, WHITE), contrast(in_the_dark(ink), GROUND)) >= LEAST}  # fmt: skip
    assert inks == seen


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_a_chapter_has_no_second_blue(chapter):
    """A color that is nearly one of the book's would seem to mean something else."""
    own = {mpl.colors.to_hex(ink) for ink in COLORS}
    others = {mpl.colors.to_hex(one) for one in NAMED.findall(CHAPTERS[chapter])} - own
    near = {
        (one, ink) for one in vivid(others) for ink in vivid(own) if abs(hue(one) - hue(ink)) < 0.04
    }
    assert near == set()


def test_a_plot_of_a_cell_has_the_inks_of_the_book():
    profile = ROOT / "book/_kernel/profile_default"
    settings = PyFileConfigLoader("ipython_kernel_config.py", str(profile)).load_config()
    with mpl.rc_context(settings.InlineBackend.rc):
        assert mpl.rcParams["axes.prop_cycle"].by_key()["color"] == list(COLORS)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("name", SHEETS)
def test_what_a_style_sheet_draws_is_seen(name, mode):
    sheet = Sheet(name, mode)
    own = [one for one in sheet.drawn() if one[0] not in {*TINTS, *FRAMES}]
    assert own
    assert {one for one in own if contrast(one[2], sheet.ground) < least(one, sheet)} == set()


def least(drawn, sheet):
    """Words need more than shapes do, and what is the ground itself needs none."""
    selector, prop, ink = drawn
    if prop == "color" or "text" in selector.split()[-1]:
        return 4.5
    return 1 if prop in {"fill", "background"} and ink == sheet.ground else LEAST


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("name", SHEETS)
def test_a_tint_has_a_border_that_is_seen_and_words_that_can_be_read(name, mode):
    sheet = Sheet(name, mode)
    for selector in TINTS.keys() & sheet.rules.keys():
        fills = [ink for one, prop, ink in sheet.drawn() if (one, prop) == (selector, "fill")]
        borders = [ink for one, prop, ink in sheet.drawn()
                   if (one, prop) == (TINTS[selector], "stroke")]  # fmt: skip
        assert min(contrast(ink, sheet.ground) for ink in borders) >= LEAST
        assert min(contrast(sheet.text, ink) for ink in fills) >= 4.5


def test_the_ground_of_a_figure_is_that_of_the_page():
    assert [Sheet("diagram", mode).ground for mode in MODES] == [WHITE, GROUND]


@pytest.mark.parametrize("hue", sketch.HUES.values())
def test_a_hue_of_a_drawing_is_seen_in_the_dark(hue):
    assert contrast(hue, GROUND) >= LEAST  # the page gives it no other


@pytest.mark.parametrize("mode", [str, in_the_dark])
def test_neighbors_differ_in_lightness(mode):
    """Whoever sees few colors, or a print in gray, sees another line."""
    shown = [lightness(mode(ink)) for ink in COLORS]
    assert min(abs(a - b) for a, b in itertools.pairwise(shown)) >= 5
