"""Another right solution: lists of progress instead of a counter, and loops instead of arrays."""

import copy
import itertools
import math


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0, mode="min", start_from_epoch=0, baseline=None):
        signs = {"min": 1, "max": -1}
        if not patience >= 1:
            raise ValueError(f"a patience of {patience}")
        if mode not in signs:
            raise ValueError(f"the mode {mode!r}")
        self._sign = signs[mode]
        self._settings = (patience, min_delta, start_from_epoch, baseline)
        self._state = {"seen": 0, "last_progress": start_from_epoch - 1, "improved": False}
        self._state |= {"best": None, "best_epoch": None, "stop_epoch": None}

    best = property(lambda self: self._state["best"])
    best_epoch = property(lambda self: self._state["best_epoch"])
    stop_epoch = property(lambda self: self._state["stop_epoch"])
    improved = property(lambda self: self._state["improved"])

    def update(self, value):
        patience, min_delta, start, baseline = self._settings
        state = self._state
        epoch = state["seen"]
        state["seen"] += 1
        state["improved"] = False
        if epoch < start:
            return False

        def beats(other):
            return self._sign * (other - value) > min_delta

        if not math.isnan(value) and (state["best"] is None or beats(state["best"])):
            state.update(best=value, best_epoch=epoch, improved=True)
            if baseline is None or beats(baseline):
                state["last_progress"] = epoch
        if epoch - state["last_progress"] >= patience:
            state["stop_epoch"] = epoch
        return state["stop_epoch"] is not None

    def state_dict(self):
        return copy.copy(self._state)

    def load_state_dict(self, state):
        self._state = dict(state)


def generalization_loss(validation):
    lowest = list(itertools.accumulate(validation, min))
    return np.array([(v - low) / low * 100 for v, low in zip(validation, lowest, strict=True)])  # noqa: F821


def training_progress(training, strip=5):
    found = []
    for end in range(strip, len(training) + 1, strip):
        part = list(training[end - strip : end])
        found.append((sum(part) / (strip * min(part)) - 1) * 1000)
    return np.array(found)  # noqa: F821


def stop_by_gl(validation, alpha):
    for epoch, loss in enumerate(generalization_loss(validation)):
        if loss > alpha:
            return epoch
    return None


def stop_by_pq(training, validation, alpha, strip=5):
    loss = generalization_loss(validation)
    for number, progress in enumerate(training_progress(training, strip)):
        end = (number + 1) * strip - 1
        if (progress == 0 and loss[end] > 0) or (progress > 0 and loss[end] / progress > alpha):
            return end
    return None


def stop_by_up(validation, rises, strip=5):
    for end in range(strip * (rises + 1) - 1, len(validation), strip):
        places = range(end - strip * rises, end + 1, strip)
        if all(validation[b] > validation[a] for a, b in itertools.pairwise(places)):
            return end
    return None


def replay(validation, test, stop_epoch):
    epochs = range(len(validation) if stop_epoch is None else stop_epoch + 1)
    kept = min(epochs, key=lambda epoch: (validation[epoch], epoch))
    found = {"regret": float(test[kept] - min(test)), "test": float(test[kept])}
    return found | {"kept_epoch": kept, "epochs": len(epochs)}


def expected_best(errors, count):
    total, n, ordered = 0.0, len(errors), sorted(errors)
    for i, error in enumerate(ordered):
        total += error * ((n - i) ** count - (n - i - 1) ** count) / n**count
    return float(total)


def stopping_as_decay(curvatures, lr, steps):
    gone = -np.expm1(steps * np.log1p(-lr * curvatures))  # noqa: F821
    return curvatures / gone - curvatures
