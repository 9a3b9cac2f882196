"""Early stopping: when to end a training, and which of its weights to keep.

The rule of patience as a state machine, Prechelt's criteria on recorded curves,
and what the best of many noisy values is worth. No framework is needed for any of it.
Papers: Prechelt (1998); Goodfellow et al. (2016), section 7.8.
Check your work with: pytest tests/test_early_stopping.py -k scratch
"""

import numpy as np


class EarlyStopping:
    """Say after each epoch whether training is to stop: patience has an end.

    Epochs are numbered from 0, and `update` is called once for each, in order,
    until it says stop.

    - Epochs before ``start_from_epoch`` are counted, and otherwise ignored.
    - An epoch *improves* if its value is less than ``best`` by more than
      ``min_delta`` (in mode "max": greater), or if it is the first that is
      not NaN. Only then it becomes ``best``. NaN never improves.
    - It is *progress* if it improves and, where there is a ``baseline``, is
      better than that too, by more than ``min_delta``.
    - Training stops after ``patience`` epochs in a row without progress. An
      epoch with NaN is one of them, like any other.

    Attributes: best, best_epoch (None before the first improvement), improved
    (did the last epoch improve?), stop_epoch (None until it stops).

    Args:
        patience: number of epochs, at least 1.
        min_delta: in the unit of the value, not negative.
        mode: "min" or "max", whether low or high values are good.
        start_from_epoch: number of the first epoch that counts.
        baseline: None, or a value that has to be beaten.

    Raises:
        ValueError: the patience is less than 1, or the mode is another word.
    """

    def __init__(
        self, patience, min_delta=0.0, mode="min",
        start_from_epoch=0, baseline=None,
    ):  # fmt: skip
        # BEGIN SOLUTION
        if patience < 1 or mode not in ("min", "max"):
            raise ValueError("patience is at least 1, mode 'min' or 'max'")
        self.patience, self.min_delta, self.mode = patience, min_delta, mode
        self.start_from_epoch, self.baseline = start_from_epoch, baseline
        self.best = self.best_epoch = self.stop_epoch = None
        self.improved, self.epochs, self.wait = False, 0, 0
        # END SOLUTION

    def update(self, value):
        """Take the next epoch's value, a float; return whether to stop."""
        # BEGIN SOLUTION
        epoch, self.epochs = self.epochs, self.epochs + 1
        self.improved = False
        if epoch < self.start_from_epoch:
            return False
        self.improved = self._better(value, self.best)
        progress = self.improved and self._better(value, self.baseline)
        if self.improved:
            self.best, self.best_epoch = value, epoch
        self.wait = 0 if progress else self.wait + 1
        if self.wait < self.patience:
            return False
        self.stop_epoch = epoch
        return True
        # END SOLUTION

    def _better(self, value, reference):
        """Is it better than the reference (None: any number is better)?"""
        # BEGIN SOLUTION
        if reference is None:
            return value == value  # not NaN
        if self.mode == "min":
            return value < reference - self.min_delta
        return value > reference + self.min_delta
        # END SOLUTION

    def state_dict(self):
        """A copy of all that `update` changes: a dictionary that json can write."""
        # BEGIN SOLUTION
        names = (
            "best", "best_epoch", "stop_epoch",
            "improved", "epochs", "wait")  # fmt: skip
        return {name: getattr(self, name) for name in names}
        # END SOLUTION

    def load_state_dict(self, state):
        """Go on where a rule with the same settings stood; ``state`` stays as it is."""
        # BEGIN SOLUTION
        vars(self).update(state)
        # END SOLUTION


def generalization_loss(validation):
    """How far each validation error lies above the lowest one so far.

    Args:
        validation: (epochs,) array of errors, all positive.

    Returns:
        (epochs,) array, in percent of the lowest error up to that epoch,
        which may be its own. Prechelt writes GL.

    Source: Prechelt (1998), "Some classes of stopping criteria".
    """
    # BEGIN SOLUTION
    return 100 * (validation / np.minimum.accumulate(validation) - 1)
    # END SOLUTION


def training_progress(training, strip=5):
    """How much a training error still moves within each strip of epochs.

    A strip is the next ``strip`` epochs: from 0 to strip - 1, and so on. Its
    progress is how far the mean error in it lies above the lowest in it.

    Args:
        training: (epochs,) array of errors, all positive.
        strip: length of a strip in epochs. Prechelt's letter is k.

    Returns:
        (epochs // strip,) array, in thousandths of the lowest error in the
        strip; epochs that do not fill a strip are left out. Prechelt: P_k.

    Source: Prechelt (1998), "Some classes of stopping criteria".
    """
    # BEGIN SOLUTION
    count = len(training) // strip
    strips = training[: count * strip].reshape(count, strip)  # (strips, k)
    lowest = strips.min(axis=1)  # (strips,)
    above = (strips - lowest[:, None]).mean(axis=1)  # (strips,); 0 where all are equal
    return 1000 * above / lowest
    # END SOLUTION


def stop_by_gl(validation, alpha):
    """Find the first epoch with a generalization loss of more than ``alpha``.

    Args:
        validation: (epochs,) array of errors, all positive.
        alpha: in percent.

    Returns:
        The number of the epoch, from 0 on, or None.

    Source: Prechelt (1998), "Some classes of stopping criteria", GL.
    """
    # BEGIN SOLUTION
    return _first(generalization_loss(validation) > alpha)
    # END SOLUTION


def stop_by_pq(training, validation, alpha, strip=5):
    """Stop when generalization loss over training progress exceeds ``alpha``.

    Only the last epoch of each complete strip is looked at. Where there is no
    progress at all, any loss that is not zero is too much, and a loss of zero
    (0 / 0) is not.

    Args:
        training, validation: (epochs,) arrays of errors, all positive.
        alpha: bound for the quotient, in percent over thousandths.
        strip: length of a strip in epochs.

    Returns:
        The number of the epoch, from 0 on, or None.

    Source: Prechelt (1998), "Some classes of stopping criteria", PQ.
    """
    # BEGIN SOLUTION
    loss = generalization_loss(validation)[strip - 1 :: strip]  # (strips,)
    progress = training_progress(training, strip)  # (strips,)
    found = _first(loss > alpha * progress)
    return None if found is None else strip * (found + 1) - 1
    # END SOLUTION


def stop_by_up(validation, rises, strip=5):
    """Stop when the validation error has risen in successive strips.

    It has risen in a strip if it is higher in the last epoch of the strip than
    in the last epoch of the strip before. (So it cannot in the first one.)

    Args:
        validation: (epochs,) array of errors.
        rises: how many successive strips. Prechelt's letter is s.
        strip: length of a strip in epochs.

    Returns:
        The number of the last epoch of the last of them, from 0 on, or None.

    Source: Prechelt (1998), "Some classes of stopping criteria", UP.
    """
    # BEGIN SOLUTION
    ends, count = validation[strip - 1 :: strip], 0
    for i in range(1, len(ends)):
        count = count + 1 if ends[i] > ends[i - 1] else 0
        if count == rises:
            return strip * (i + 1) - 1
    return None
    # END SOLUTION


def replay(validation, test, stop_epoch):
    """Tell what a criterion would have cost and brought, from a long record.

    Training ends after epoch ``stop_epoch``, and the weights of the lowest
    validation error until then are kept: of several, the first.

    Args:
        validation, test: (epochs,) arrays of errors, recorded to the end.
        stop_epoch: number of an epoch, from 0 on; None: never stopped.

    Returns:
        {"epochs": how many epochs were trained (the cost), "kept_epoch": the
        number of the epoch whose weights are kept, "test": their test error,
        "regret": how far that is above the lowest test error of all}.
    """
    # BEGIN SOLUTION
    epochs = len(validation) if stop_epoch is None else stop_epoch + 1
    kept = int(np.argmin(validation[:epochs]))
    error = float(test[kept])
    regret = error - float(np.min(test))
    return {
        "epochs": epochs, "kept_epoch": kept, "test": error, "regret": regret
    }  # fmt: skip
    # END SOLUTION


def expected_best(errors, count):
    """Compute how good the best of several measurements looks on average.

    Each of ``count`` measurements is one of ``errors``, all equally likely,
    whatever the others are; of the ``count``, the lowest is taken.

    Args:
        errors: (n,) array, in any order; equal ones may be among them.
        count: number of measurements, at least 1.

    Returns:
        The expected value of the lowest one, exactly: no simulation.
    """
    # BEGIN SOLUTION
    ordered = np.sort(errors)
    # the chance that all are at least the i-th lowest, for i from 0 to n
    at_least = np.linspace(1, 0, len(ordered) + 1) ** count  # (n + 1,)
    return float(ordered @ -np.diff(at_least))
    # END SOLUTION


def stopping_as_decay(curvatures, lr, steps):
    """Give the weight decay that does what stopping does, for each direction.

    On L(w) = sum of c (w - w*)^2 / 2, gradient descent from zero has gone the
    share 1 - (1 - lr c)^steps of the way to w* along a direction of curvature
    c. The minimum of L(w) + sum of s w^2 / 2 lies at c / (c + s) of the way.

    Args:
        curvatures: (n,) array of curvatures c, with 0 < lr c < 1.
        lr: learning rate.
        steps: number of steps of gradient descent, at least 1.

    Returns:
        (n,) array of strengths s for which both shares are equal. For small
        lr c steps they are near 1 / (lr steps).

    Source: Goodfellow et al. (2016), section 7.8.
    """
    # BEGIN SOLUTION
    left = (1 - lr * curvatures) ** steps  # of the way, (n,)
    return curvatures * left / (1 - left)
    # END SOLUTION


def _first(holds):
    """Number of the first true entry, or None."""
    return int(np.argmax(holds)) if np.any(holds) else None


def stop_by_patience(validation, patience, min_delta=0.0):
    """Run `EarlyStopping` over a record; its stop epoch, or None."""
    rule = EarlyStopping(patience, min_delta)
    for value in validation:
        if rule.update(float(value)):
            break
    return rule.stop_epoch
