"""Another right solution: the rule keeps all values, the criteria use comprehensions and zip."""

import math
from fractions import Fraction


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0, mode="min", start_from_epoch=0, baseline=None):
        if patience < 1:
            raise ValueError("patience")
        if mode not in {"min", "max"}:
            raise ValueError("mode")
        self.patience, self.min_delta, self.sign = patience, min_delta, (1, -1)[mode == "max"]
        self.start, self.baseline = start_from_epoch, baseline
        self.load_state_dict({"values": []})

    def update(self, value):
        self.values.append(value)
        self._replay()
        return self.stop_epoch == len(self.values) - 1

    def _replay(self):
        self.best = self.best_epoch = self.stop_epoch = None
        idle, self.improved = 0, False
        for epoch, value in enumerate(self.values):
            if epoch < self.start:
                continue
            self.improved = not math.isnan(value) and self._beats(value, self.best)
            if self.improved:
                self.best, self.best_epoch = value, epoch
            idle = 0 if self.improved and self._beats(value, self.baseline) else idle + 1
            self.stop_epoch = epoch if idle >= self.patience else self.stop_epoch

    def _beats(self, value, other):
        return other is None or self.sign * value < self.sign * other - self.min_delta

    def state_dict(self):
        return {"values": [*self.values]}

    def load_state_dict(self, state):
        self.values = list(state["values"])
        self._replay()


def generalization_loss(validation):
    return np.array([100 * v / min(validation[: i + 1]) - 100 for i, v in enumerate(validation)])  # noqa: F821


def training_progress(training, strip=5):
    rows = zip(*[iter(training)] * strip, strict=False)  # a shorter rest is dropped
    return np.array([1000 * sum(row) / strip / min(row) - 1000 for row in rows])  # noqa: F821


def stop_by_gl(validation, alpha):
    lowest = np.inf  # noqa: F821
    for epoch, error in enumerate(validation):
        lowest = min(lowest, error)
        if 100 * (error / lowest - 1) > alpha:
            return epoch
    return None


def stop_by_pq(training, validation, alpha, strip=5):
    with np.errstate(all="ignore"):  # noqa: F821
        quotient = generalization_loss(validation)[strip - 1 :: strip]
        quotient = quotient / training_progress(training, strip)
    where = np.flatnonzero(quotient > alpha)  # noqa: F821
    return int(where[0]) * strip + strip - 1 if len(where) else None


def stop_by_up(validation, rises, strip=5):
    ends, run = list(enumerate(validation))[strip - 1 :: strip], 0
    for (_, before), (epoch, now) in zip(ends, ends[1:], strict=False):
        run = (run + 1) * (now > before)
        if run == rises:
            return epoch
    return None


def replay(validation, test, stop_epoch):
    until = slice(None) if stop_epoch is None else slice(stop_epoch + 1)
    seen = list(validation[until])
    kept = seen.index(min(seen))
    return {
        "epochs": len(seen), "kept_epoch": kept,
        "test": test[kept], "regret": test[kept] - min(test),
    }  # fmt: skip


def expected_best(errors, count):
    ordered = sorted(Fraction(float(one)) for one in errors)
    n, steps = len(ordered), zip(ordered, ordered[1:], strict=False)
    gaps = sum((b - a) * Fraction(n - i, n) ** count for i, (a, b) in enumerate(steps, 1))
    return float(ordered[0] + gaps)


def stopping_as_decay(curvatures, lr, steps):
    gone = 0.0 * curvatures
    for _ in range(steps):
        gone = gone + lr * curvatures * (1 - gone)
    return curvatures * (1 / gone - 1)
