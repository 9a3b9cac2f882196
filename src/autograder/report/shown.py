"""A verdict as a notebook shows it: a box of its own colors, or the same as text."""

from dataclasses import dataclass
from html import escape

WORDS = {
    "passed": "Right", "failed": "Not right yet", "todo": "Not begun yet",
    "broken": "Not checked",
}  # fmt: skip
# Readable on a light and on a dark ground: the border tells, the words keep the notebook's ink.
COLORS = {"passed": "#1f9d73", "failed": "#c8413f", "todo": "#8a8f98", "broken": "#d9730d"}
BOX = "border-left: 4px solid {}; padding: 0.4em 0.8em; margin: 0.3em 0"
TEXT = "white-space: pre-wrap; margin: 0.4em 0; font-size: 0.9em; background: none"


@dataclass(frozen=True)
class Shown:
    """What came of a check.

    Attributes:
        task: what it is called.
        status: "passed", "failed", "todo" or "broken".
        earned, possible: points.
        said: of each failed test (name, message); where nothing was checked, sentences.
    """

    task: str
    status: str
    earned: float = 0
    possible: float = 0
    said: tuple = ()

    @property
    def passed(self):
        return self.status == "passed"

    @property
    def headline(self):
        points = f", {self.earned:g} of {self.possible:g} points" if self.possible else ""
        return f"{self.task}: {WORDS[self.status]}{points}."

    def __repr__(self):
        said = [one if isinstance(one, str) else "\n".join(one) for one in self.said]
        return "\n\n".join([self.headline, *said])

    def _repr_html_(self):
        said = "".join(_paragraph(*one) if isinstance(one, tuple) else f"<p>{escape(one)}</p>"
                       for one in self.said)  # fmt: skip
        head = f"<strong>{escape(self.headline)}</strong>"
        box = BOX.format(COLORS[self.status])
        return f'<div class="verdict {self.status}" style="{box}">{head}{said}</div>'


def _paragraph(name, message):
    return (f'<p style="margin: 0.5em 0 0"><code>{escape(name)}</code></p>'
            f'<pre style="{TEXT}">{escape(message)}</pre>')  # fmt: skip
