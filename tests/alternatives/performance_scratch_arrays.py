"""Another right solution: whole arrays of readings, a condition in place of a queue."""

import math
import threading

import numpy as np
from scipy import stats


def median_time(function, repeats, warmup, clock, synchronize=None):
    wait, seconds = synchronize or int, []
    for number in range(-warmup, repeats):
        wait()
        start = clock()
        function()
        wait()
        if number >= 0:
            seconds.append(clock() - start)
    return np.percentile(seconds, 50)


def paired_times(first, second, rounds, clock):
    functions, times = (first, second), np.zeros((2, rounds))
    for function in functions:
        function()
    for which in range(rounds):
        for place in (0, 1):
            one = (place + which) % 2
            begin = clock()
            functions[one]()
            times[one, which] = clock() - begin
    return times[0].tolist(), times[1].tolist()


def ratio_interval(before, after, confidence=0.95):
    n = len(before)
    if n != len(after) or n <= 1:
        raise ValueError("pairs, two at least")
    x = np.log(np.asarray(before)) - np.log(np.asarray(after))
    reach = stats.t(n - 1).isf((1 - confidence) / 2) * x.std(ddof=1) / n**0.5
    return np.exp(x.mean()), np.exp(x.mean() - reach), np.exp(x.mean() + reach)


def break_even(first_call, before, after):
    if first_call > before and before <= after:
        return float("inf")
    steps = 1
    while first_call + (steps - 1) * after > steps * before:
        steps += 1
    return steps


def arithmetic_intensity(channels, maps, kernel_size, size, batch):
    shapes = [(batch, channels, size, size), (maps, channels, kernel_size, kernel_size),
              (batch, maps, size, size)]  # fmt: skip
    products = math.prod((batch, maps, size, size, channels, kernel_size, kernel_size))
    return np.float64(2 * products) / sum(4 * math.prod(shape) for shape in shapes)


def roofline(intensity, peak, bandwidth):
    ridge = peak / bandwidth
    return (peak, "arithmetic") if intensity >= ridge else (bandwidth * intensity, "memory")


def prefetched(items, size):
    ready, state, changed = [], {"closed": False}, threading.Condition()

    def put(entry):
        with changed:
            changed.wait_for(lambda: state["closed"] or len(ready) < size)
            ready.append(entry)
            changed.notify_all()

    def produce():
        try:
            for item in items:
                if state["closed"]:
                    return
                put((True, item))
            put((False, None))
        except Exception as error:
            put((False, error))

    thread = threading.Thread(target=produce, daemon=True)
    thread.start()
    try:
        while True:
            with changed:
                changed.wait_for(lambda: ready)
                more, item = ready.pop(0)
                changed.notify_all()
            if not more:
                if item is not None:
                    raise item
                return
            yield item
    finally:
        with changed:
            state["closed"] = True
            changed.notify_all()
        thread.join()


def crop_each(images, tops, lefts, size):
    rows = np.add.outer(tops, np.arange(size))[:, None, :, None]  # (N, 1, size, 1)
    columns = np.add.outer(lefts, np.arange(size))[:, None, None, :]
    return np.take_along_axis(np.take_along_axis(images, rows, axis=2), columns, axis=3)
