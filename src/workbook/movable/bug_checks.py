"""Which check finds which bug: what each measures in a sound program and in a faulty one."""

from workbook.movable.bug_runs import BUGS
from workbook.movable.figure import Movable, svg
from workbook.movable.shapes import WIDTH, box, dot, line, plot, text

LEFT, TOP, ROW, HEIGHT = 116, 22, 24, 210  # pixels: of the table, its rows, and of the plot
CHECKS = (  # what is measured, what is on the horizontal axis, what must come out
    ("loss before the first step", "random start", "It must be near ln 10 = 2.30."),
    ("length of the gradient, by tensor", "w1, b1, w2, b2", "None may be 0."),
    ("loss of ten images, again and again", "ten steps each", "It must go to 0."),
    ("length of the gradient at rate 0", "step, same batch", "It must stay the same."),
    ("answers that change when asked again", "question", "None may change."),
    ("accuracy (%) after shuffled labels", "training", "It must be that of chance, 10 %."),
)
ROUND = (1, 1.5, 2, 3, 4, 5, 6, 8, 10)


def bug_checks(recorded, bug="softmax", check=3):
    """A table of bugs and checks, and below it what a check measures.

    Args:
        recorded: As `workbook.movable.bug_runs.recorded` returns it.
        bug: One of its keys.
        check: From 1 to 6.

    Returns:
        Movable: The reader chooses a bug and a check.
    """
    found, sound = recorded[bug], recorded["none"]
    title, _, must = CHECKS[check - 1]
    missed = [str(i + 1) for i, one in enumerate(found["passed"]) if not one]
    series = [f"{one:g}" for one in found["series"][check - 1]]
    alt = (f"A table of {len(recorded)} programs and {len(CHECKS)} checks. The program with "
           f"{BUGS[bug]} fails {'checks ' + ', '.join(missed) if missed else 'none'}, and reads "
           f"{found['accuracy']:.1f} % of the validation digits, the sound one "
           f"{sound['accuracy']:.1f} %. Below, check {check}, the {title}: from {series[0]} to "
           f"{series[-1]}. {must}")  # fmt: skip
    tops = [_top(max(max(one["series"][i]) for one in recorded.values()))
            for i in range(len(CHECKS))]  # fmt: skip
    below = TOP + ROW * len(recorded) + 12
    parts = _table(recorded, bug, check)
    parts += f'<g transform="translate(0 {below})">{_plot(recorded, bug, check, tops)}</g>'
    picture = svg(WIDTH, below + HEIGHT, alt, parts)
    return Movable("bug_checks", picture, alt, recorded=recorded, names=BUGS, checks=CHECKS,
                   tops=tops, bug=bug, check=check)  # fmt: skip


def _top(value):
    """The smallest round number that is not below a value."""
    power = 10.0 ** len(str(int(value))) / 10
    return next(one * power for one in ROUND if one * power >= value)


def _table(recorded, bug, check):
    wide = (WIDTH - LEFT) / len(CHECKS)
    parts = text(0, 14, "check", "head")
    for i in range(len(CHECKS)):
        kind = "name" if i == check - 1 else "number"
        parts += text(LEFT + wide * (i + 0.5), 14, i + 1, kind, "middle")
    for row, (name, one) in enumerate(recorded.items()):
        y = TOP + ROW * row
        parts += text(0, y + 15, BUGS[name], "name" if name == bug else "label")
        for i, good in enumerate(one["passed"]):
            kind = "green" if good else "red"
            kind += " lit" if (name, i) == (bug, check - 1) else ""
            parts += box(LEFT + wide * i + 1, y + 1, wide - 2, ROW - 4, kind, "✓" if good else "✗")
    return parts


def _plot(recorded, bug, check, tops):
    title, xlabel, _ = CHECKS[check - 1]
    top = tops[check - 1]
    shown = {"none": "plain dashed", bug: "orange thick"}
    found = {name: recorded[name]["series"][check - 1] for name in shown}
    count = len(found[bug])
    x, y, parts = plot(
        WIDTH, HEIGHT, x=(0, count + 1), y=(0, top), xlabel=xlabel,
        ylabel=f"{title} (dashed: no bug)", xticks=[(one, one) for one in (1, count)],
        yticks=[(one, f"{one:g}") for one in (0, top / 2, top)],
    )  # fmt: skip
    for name, look in shown.items():
        points = [(x(i + 1), y(one)) for i, one in enumerate(found[name])]
        parts += line(points, look) + "".join(dot(*one, look.split()[0], 3) for one in points)
    return parts
