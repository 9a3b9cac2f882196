"""Here is a curve: which bug is it? The answer is computed from the curves."""

import numpy as np

from gallery.bugs import ROOMS
from gallery.compare import SEEDS, curves, run
from gallery.drawing import alt_text, frames, image, measured, panel
from gallery.run import MEASURES

NEW = max(SEEDS) + 100  # a seed that the gallery does not show


def _questions():
    """(room, the bug that is drawn, what else is offered), by number."""
    lines = """
        loop no-zero-grad nothing-learned sum-instead-of-mean softmax-before-the-loss
        loop softmax-before-the-loss no-zero-grad nothing-learned trained-in-evaluation-mode
        loop validated-on-the-training-data evaluated-in-training-mode nothing-learned no-zero-grad
        loop evaluated-in-training-mode validated-on-the-training-data trained-in-evaluation-mode
        half divided-twice scale-not-removed weights-became-fp16
        pipeline not-shuffled divided-before-conversion bytes-not-scaled validation-shuffled
        layers active-in-evaluation weight-not-registered constants-to-the-gradient
        division parts-overlap parts-exchanged
        smoothing mean-over-classes-too smoothing-ignored smoothing-not-shared-out
        pieces only-the-last-piece gradients-not-divided a-step-for-each-piece"""
    return dict(enumerate(map(str.split, lines.strip().splitlines()), start=1))


QUESTIONS = _questions()


def ask(number):
    """The curves of one more run with a mistake, beside the right runs."""
    key, name, *_ = QUESTIONS[number]
    right = [run(key, None, seed) for seed in SEEDS]
    parts = []
    for measure in MEASURES:
        known, new = curves(right, measure), curves([run(key, name, NEW)], measure)
        if measured(known) and measured(new):
            picture = image(panel(known, new, measure), alt_text(known, new, measure))
            parts.append((picture, ""))
    return frames(parts)


def answer(number):
    """The words for the bug whose runs in the gallery are nearest to the curves of the question."""
    key, name, *others = QUESTIONS[number]
    new = run(key, name, NEW)
    offered = [name, *others]
    return ROOMS[key].titles[min(offered, key=lambda one: _distance(key, one, new))]


def _distance(key, name, new):
    """How far a run is from those of a bug: over all measures, in units of the right runs' size."""
    far = 0.0
    for measure in MEASURES:
        known = _finite(curves([run(key, name, seed) for seed in SEEDS], measure))
        here = _finite(curves([new], measure))
        if known.shape[1:] != here.shape[1:] or not here.size:
            far += known.shape[1:] != here.shape[1:]  # one has no gradients at all
            continue
        far += abs(np.median(known, axis=0) - here).mean()
    return far


def _finite(values):
    """Logarithms, with an end: 0.01 in accuracy is about as much as 1 % in a loss."""
    return np.log(np.clip(values, 1e-6, 1e6))
