"""Going faster: measure fairly, know the limit, keep the arithmetic fed.

A time is a random number: warm up, alternate, give an interval. A layer cannot be faster
than its arithmetic or its memory traffic. Paper: Williams, Waterman & Patterson (2009).
Check your work with: pytest tests/test_performance.py -k scratch
"""

import math
from collections import deque
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from scipy import stats


def median_time(function, repeats, warmup, clock, synchronize=None):
    """Measure how long a function takes.

    An accelerator works while Python goes on: without waiting, only the
    time to hand over the work would be measured.

    Args:
        function: called without arguments.
        repeats: how many calls are measured.
        warmup: how many calls are made before, and not measured.
        clock: called without arguments; returns a time in seconds.
        synchronize: called without arguments; returns when the accelerator
            has finished all work. Each reading of the clock, at the start and
            at the end, comes right after a call of ``synchronize``.
            None: nothing to wait for.

    Returns:
        The median of the measured times, in seconds.
    """

    raise NotImplementedError  # TODO


def paired_times(first, second, rounds, clock):
    """Measure two functions in turns, so that a drift hits both alike.

    Each function is called once before, unmeasured. Then every round
    measures one call of each: in rounds 0, 2, 4, ... first before second, in
    rounds 1, 3, 5, ... second before first.

    Args:
        first, second: called without arguments.
        rounds: number of rounds.
        clock: called without arguments; returns a time in seconds.

    Returns:
        (times of first, times of second): two lists of seconds, one entry
        for each round, in the order of the rounds.
    """
    raise NotImplementedError  # TODO


def ratio_interval(before, after, confidence=0.95):
    """Say how many times faster something became, and how sure that is.

    The logarithms of the ratios before / after of the rounds are taken as
    independent draws from a normal distribution: estimate and interval are
    those of their mean (Student's t), brought back by the exponential.

    Args:
        before, after: positive times of the same rounds, two lists.
        confidence: how often such an interval covers the true ratio.

    Returns:
        (estimate, low, high): three floats; above 1 means faster.

    Raises:
        ValueError: the lists differ in length or hold less than two times.
    """
    raise NotImplementedError  # TODO


def break_even(first_call, before, after):
    """Count the steps after which a compilation has paid.

    Args:
        first_call: seconds of the first compiled step, which compiles too.
        before: seconds of a step without compilation.
        after: seconds of every compiled step but the first.

    Returns:
        The smallest number of steps, an int from 1 on, that take at most as
        long compiled as not; math.inf if there is none.
    """
    raise NotImplementedError  # TODO


def arithmetic_intensity(channels, maps, kernel_size, size, batch):
    """Count the operations per byte of a convolution in float32.

    Stride 1, padded so that the maps keep their size, no bias. Two
    operations for each product and its addition, products with the zeros of
    the padding included. In the best case, images and weights are read once
    from memory and the output is written once.

    Args:
        channels, maps: number of input and of output maps.
        kernel_size: rows and columns of a kernel.
        size: rows and columns of a map.
        batch: number of images.

    Returns:
        Operations per byte, a float.
    """
    raise NotImplementedError  # TODO


def roofline(intensity, peak, bandwidth):
    """Find the speed that a computation cannot exceed on a machine.

    Args:
        intensity: operations per byte of memory traffic.
        peak: most operations per second of the processor.
        bandwidth: most bytes per second between memory and processor.

    Returns:
        (operations per second, what limits it): "memory" where the bytes
        come too slowly for the processor, else "arithmetic".

    Source: Williams, Waterman & Patterson (2009), the roofline.
    """
    raise NotImplementedError  # TODO


def prefetched(items, size):
    """Prepare the next items in another thread while one is being used.

    Args:
        items: any iterable; its items take time to make. It is asked by one
            thread at a time, as a generator must be.
        size: at most so many items are ready or in the making ahead of the
            one that was handed out last (one more is tolerated).

    Yields:
        The items in their order. An exception that `items` raises comes at
        its place. When the generator ends or is closed, so does the thread.
    """
    raise NotImplementedError  # TODO


def crop_each(images, tops, lefts, size):
    """Cut a square out of every image, each at its own place, at once.

    Args:
        images: (N, C, H, W) array.
        tops, lefts: (N,) int arrays: first row and first column.
        size: rows and columns of the squares, which lie within the images.

    Returns:
        (N, C, size, size) array with the numbers of the images, in their
        dtype, without a Python loop over the images: the number of lines that
        Python executes does not depend on N.
    """
    raise NotImplementedError  # TODO
