"""Another right solution: a queue and a thread, loops and closed formulas."""

import itertools
import math
import queue
import statistics
import threading

import numpy as np
from scipy import stats


def median_time(function, repeats, warmup, clock, synchronize=None):
    synchronize = synchronize or (lambda: None)
    for _ in range(warmup):
        function()
    readings = []
    for _ in range(repeats):
        synchronize()
        readings.append(-clock())
        function()
        synchronize()
        readings[-1] += clock()
    return statistics.median(readings)


def paired_times(first, second, rounds, clock):
    def measured(function):
        start = clock()
        function()
        return clock() - start

    first(), second()
    one, two = [], []
    for number in range(rounds):
        if number % 2:
            two.append(measured(second))
        one.append(measured(first))
        if not number % 2:
            two.append(measured(second))
    return one, two


def ratio_interval(before, after, confidence=0.95):
    if len(before) != len(after) or len(before) == 1:
        raise ValueError("Pairs are needed.")
    logs = [math.log(b) - math.log(a) for b, a in zip(before, after, strict=True)]
    center = statistics.fmean(logs)
    error = statistics.stdev(logs) / math.sqrt(len(logs))
    low, high = stats.t.interval(confidence, len(logs) - 1, center, error)
    return math.exp(center), math.exp(low), math.exp(high)


def break_even(first_call, before, after):
    if first_call > before and after >= before:
        return math.inf
    gain = before - after
    return max(1, math.ceil((first_call - after) / gain)) if gain > 0 else 1


def arithmetic_intensity(channels, maps, kernel_size, size, batch):
    operations = 2 * channels * maps * (kernel_size * size) ** 2 * batch
    images = batch * size * size * (channels + maps)
    return operations / 4 / (images + channels * maps * kernel_size**2)


def roofline(intensity, peak, bandwidth):
    speed = min(peak, intensity * bandwidth)
    return speed, "memory" if speed < peak else "arithmetic"


def prefetched(items, size):
    ready, stop = queue.Queue(size), threading.Event()

    def offer(entry):
        while not stop.is_set():
            try:
                return ready.put(entry, timeout=0.01)
            except queue.Full:
                pass

    def produce():
        try:
            for item in itertools.takewhile(lambda _: not stop.is_set(), items):
                offer(("item", item))
            offer(("end", None))
        except BaseException as error:
            offer(("error", error))

    threading.Thread(target=produce, daemon=True).start()
    try:
        while (entry := ready.get())[0] == "item":
            yield entry[1]
        if entry[0] == "error":
            raise entry[1]
    finally:
        stop.set()


def crop_each(images, tops, lefts, size):
    windows = np.lib.stride_tricks.sliding_window_view(images, (size, size), axis=(2, 3))
    return windows[np.arange(len(images)), :, tops, lefts]
