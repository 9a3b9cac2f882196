"""What the training loops of both frameworks share: batches, rates, book-keeping, progress."""

import math
import os
import warnings
from contextlib import nullcontext

import numpy as np
from tqdm import TqdmWarning


def fit(
    step, assess, train, *, epochs, batch_size, max_lr, schedule, validation, augment, decide,
    seed, progress,
):  # fmt: skip
    """Train for a number of epochs; see `train` of workbook.pytorch or workbook.tf.

    Args:
        step: Function (images, labels, rate) -> (loss, outputs) that changes the weights.
        assess: Function (images, labels) -> (loss, outputs) that does not.

    Returns:
        dict: Lists of one number per epoch.
    """
    order, noise = np.random.default_rng(seed).spawn(2)  # the order never depends on `augment`
    total_steps, number, history = epochs * math.ceil(len(train) / batch_size), 0, {}
    with progress_bar(epochs, progress) as bar:
        for _ in range(epochs):
            tally = Tally(decide)
            shuffled = order.permutation(len(train))
            for images, labels in batches(train, batch_size, shuffled):
                images = images if augment is None else augment(images, noise)
                rate = max_lr if schedule is None else schedule(number, total_steps, max_lr)
                tally.add(*step(images, labels, rate), labels)
                number += 1
            _record(history, tally.means(), "")
            if validation is not None:
                _record(history, measure(assess, validation, decide, batch_size), "val_")
            _show(bar, history)
    return history


def measure(assess, split, decide, batch_size):
    """Mean loss, accuracy and number of errors over a split, in its own order."""
    tally = Tally(decide)
    for images, labels in batches(split, batch_size, np.arange(len(split))):
        tally.add(*assess(images, labels), labels)
    return tally.means()


def batches(split, batch_size, order):
    """Yield (images, labels) in the given order; the last batch may be smaller."""
    for start in range(0, len(order), batch_size):
        index = order[start : start + batch_size]
        yield split.images[index], split.labels[index]


class Tally:
    """Sums over batches, weighted by their sizes."""

    def __init__(self, decide):
        self.decide = decide or (lambda outputs: outputs.argmax(axis=1))
        self.loss = self.errors = self.count = 0

    def add(self, loss, outputs, labels):
        """Count a batch: its mean loss, and its outputs (N, K) as an array."""
        self.loss += float(loss) * len(labels)
        self.errors += int((self.decide(outputs) != labels).sum())
        self.count += len(labels)

    def means(self):
        """The dictionary that `evaluate` returns."""
        accuracy = 1 - self.errors / self.count
        return {"loss": self.loss / self.count, "accuracy": accuracy, "errors": self.errors}


def _record(history, means, prefix):
    for key in ("loss", "accuracy"):
        history.setdefault(prefix + key, []).append(means[key])


def progress_bar(total, progress):
    """A tqdm bar, or None where nobody watches: without `progress`, or in the book's build."""
    if not progress or os.environ.get("BOOK_BUILD"):
        return nullcontext()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", TqdmWarning)  # in Jupyter without widgets: text will do
        from tqdm.auto import tqdm

    return tqdm(total=total, unit="epoch")


def _show(bar, history):
    if bar is not None:
        bar.set_postfix({key: f"{values[-1]:.4f}" for key, values in history.items()})
        bar.update()
