"""Sequences side by side: what state machines, loops and schedules gave, step by step."""

from rich.console import Console
from rich.table import Table

from autograder.diagnosis.compare import Mismatch
from autograder.submission.plain import same

BEFORE, AFTER = 3, 2  # steps shown around the first difference


def assert_steps(got, want, columns=(), step="step", fed=None):
    """Require that two sequences agree, and show them side by side where they do not.

    Args:
        got: a list with what came at each step: a value, or a list of values.
        want: the same from an oracle.
        columns: names of the values of a step.
        step: what a step is called ("epoch", "batch").
        fed: what was fed at each step, or None.

    Raises:
        Mismatch: with a table of the steps around the first difference.
    """
    if same(got, want):
        return
    if not isinstance(got, (list, tuple)):
        raise Mismatch(got, want, f"a list with one entry for each {step} is expected")
    at = _first(got, want)
    how = f"the first difference is at {step} {at}"
    if len(got) != len(want):
        how = f"{len(got)} entries instead of {len(want)}; {how}"
    raise Mismatch(got, want, how, side_by_side(got, want, columns, step, fed))


def _first(got, want):
    """The step at which two sequences first differ."""
    both = range(min(len(got), len(want)))
    return next((i for i in both if not same(got[i], want[i])), len(both))


def side_by_side(got, want, columns=(), step="step", fed=None):
    """Two sequences as lines of text: the steps around the first one that differs."""
    at = _first(got, want)
    table = Table(box=None, pad_edge=False)
    for name in ("", step, *(["fed"] if fed is not None else []), "yours", "expected"):
        table.add_column(name, justify="right" if name in (step, "fed") else "left")
    for i in range(max(0, at - BEFORE), min(at + AFTER + 1, max(len(got), len(want)))):
        given = [_cell(fed, i, ())] if fed is not None else []
        row = [str(i), *given, _cell(got, i, columns), _cell(want, i, columns)]
        table.add_row(">" if i == at else "", *row)
    console = Console(width=120, color_system=None, force_jupyter=False)
    with console.capture() as capture:
        console.print(table, markup=False, highlight=False)
    return "\n".join(line.rstrip() for line in capture.get().rstrip().splitlines())


def _cell(values, i, columns):
    if i >= len(values):
        return "-"
    if columns and isinstance(values[i], (list, tuple)) and len(values[i]) == len(columns):
        pairs = zip(columns, values[i], strict=True)
        return ", ".join(f"{name} {_number(value)}" for name, value in pairs)
    if isinstance(values[i], (list, tuple)):
        return ", ".join(map(_number, values[i])) or "nothing"
    return _number(values[i])


def _number(value):
    return f"{value:.6g}" if isinstance(value, float) else str(value)
