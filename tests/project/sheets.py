"""The colors that a style sheet of the book gives, as the page of a mode shows them."""

import re
from functools import cache
from itertools import product
from pathlib import Path

import pydata_sphinx_theme
import sphinx_book_theme
from tiny_book import ROOT

DARK = 'html[data-theme="dark"]'
MODES = ("light", "dark")
ASSETS = ROOT / "book/_assets"
THEMES = [Path(one.__file__).parent for one in (pydata_sphinx_theme, sphinx_book_theme)]
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
MEDIA = re.compile(r"@media[^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}")  # they show or hide, no more
DRAWS = re.compile(r"(fill|stroke|color|accent-color|(background|border|outline)(-[a-z-]+)?)$")
MIX = re.compile(r"color-mix\(in srgb, (.+) (\d+)%, (.+)\)$")
OPACITY = {"fill": "fill-opacity", "stroke": "stroke-opacity"}


class Sheet:
    """One sheet in one mode: which color each of its rules draws with.

    Args:
        name: Of the file in book/_assets, without its ending.
        mode: "light" or "dark".
    """

    def __init__(self, name, mode):
        self.rules = _rules(name, mode)
        shared = _variables(_rules("movable", mode))
        self.known = page(mode) | shared | _variables(self.rules)
        (self.ground,) = self.inks("var(--pst-color-background)")
        (self.text,) = self.inks("var(--pst-color-text-base)")

    def drawn(self):
        """All (selector, property, color) of the sheet; a rule can have several, one a hue."""
        for selector, rule in self.rules.items():
            for name, value in rule.items():
                if DRAWS.match(name):
                    share = float(rule.get(OPACITY.get(name), 1))
                    for ink in self.inks(value, rule):
                        yield selector, name, mixed(ink, self.ground, share)

    def inks(self, value, rule=()):
        """The colors that a value may be; none if it is no color."""
        value = value.removesuffix("!important").strip()
        if mix := MIX.match(value):
            front, share, back = mix.groups()
            pairs = product(self.inks(front, rule), self.inks(back, rule))
            return [mixed(one, other, int(share) / 100) for one, other in pairs]
        if variable := re.match(r"var\((--[\w-]+)(?:, (.*))?\)$", value):
            name, otherwise = variable.groups()
            found = [rule[name]] if name in rule else self.known[name]
            if otherwise and not name.startswith("--pst"):  # the theme sets all of its own
                found = [otherwise, *found]
            return [ink for one in dict.fromkeys(found) for ink in self.inks(one, rule)]
        if re.match(r"#[0-9a-f]{3}(?:[0-9a-f]{3})?$", value):
            return [value if len(value) == 7 else "#" + "".join(2 * one for one in value[1:])]
        if value == "currentColor":
            return [self.text]
        words = re.split(r" (?![^(]*\))", value)  # such as "1px solid var(--muted)"
        return [ink for one in words if one != value for ink in self.inks(one, rule)]


@cache
def page(mode):
    """From each color of the page to its value in a list: as the theme and then book.css has it."""
    head = re.compile(rf'html\[data-theme="?{mode}"?\]\s*{{([^}}]*)}}')
    found = {}
    for folder in (*THEMES, ASSETS):
        for path in sorted(folder.rglob("*.css")):
            for rule in head.findall(path.read_text("utf-8")):
                found |= re.findall(r"(--pst-color-[\w-]+): ?([^;]+)", rule)
    return {name: [value] for name, value in found.items()}


def mixed(front, back, share):
    """As ``color-mix(in srgb, front share, back)`` gives it."""
    pairs = [(int(front[at : at + 2], 16), int(back[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(share * one + (1 - share) * other):02x}" for one, other in pairs)


def _rules(name, mode):
    """{selector: {property: value}}; what a dark page adds has overridden what stood there."""
    text = re.sub(r"/\*.*?\*/", "", (ASSETS / f"{name}.css").read_text("utf-8"), flags=re.S)
    rules = {}
    for selectors, body in RULE.findall(MEDIA.sub("", text)):
        selector = " ".join(selectors.split())
        if mode == "dark" or not selector.startswith(DARK):
            rule = rules.setdefault(selector.removeprefix(DARK).strip(), {})
            rule.update(_declaration(one) for one in body.split(";") if one.strip())
    return rules


def _declaration(text):
    name, _, value = text.partition(":")
    return name.strip(), " ".join(value.split())


def _variables(rules):
    """From each variable of a sheet to all values that it is given there."""
    found = {}
    for rule in rules.values():
        for name, value in rule.items():
            if name.startswith("--"):
                found.setdefault(name, []).append(value)
    return found
