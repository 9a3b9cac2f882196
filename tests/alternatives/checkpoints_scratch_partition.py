"""Another right solution: the parts of a name without a pattern; a loop over sorted steps."""

import math


def latest_checkpoint(names):
    def number(name):
        head, dash, rest = name.partition("-")
        digits, dot, tail = rest.partition(".")
        fits = (head, dash, dot, tail) == ("step", "-", ".", "ckpt")
        return int(digits) if fits and digits.isascii() and digits.isdigit() else -1

    found = max(names, key=number, default="")
    return found if number(found) >= 0 else None


def keep_best_and_last(losses, last):
    kept, best = [], None
    for step in sorted(losses):
        if not math.isnan(losses[step]) and (best is None or losses[step] < losses[best]):
            best = step
    for rank, step in enumerate(sorted(losses), start=1):
        if step == best or rank > len(losses) - last:
            kept.append(step)
    return kept
