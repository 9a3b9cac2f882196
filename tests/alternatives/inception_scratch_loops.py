"""Another right solution: sums term by term, maxima of shifted copies, slices of one array."""

import numpy as np


def inception_costs(in_channels, widths, height, width, reductions=True):
    a, b, c, d, e, f = widths
    weights = in_channels * a
    if reductions:
        weights += in_channels * (b + d + f) + 9 * b * c + 25 * d * e
        made, biases = a + c + e + f, sum(widths)
    else:
        weights += in_channels * (9 * c + 25 * e)
        made, biases = a + c + e + in_channels, a + c + e
    return dict(channels=made, parameters=weights + biases, multiply_adds=weights * height * width)


def inception_module(maps, branches):
    count, _, height, width = maps.shape
    largest = maps.copy()
    for down in (-1, 0, 1):
        for right in (-1, 0, 1):
            rows = slice(max(down, 0), height + min(down, 0))
            columns = slice(max(right, 0), width + min(right, 0))
            there = maps[:, :, max(-down, 0) : height - max(down, 0)]
            there = there[..., max(-right, 0) : width - max(right, 0)]
            here = largest[:, :, rows, columns]
            np.maximum(here, there, out=here)
    outputs = []
    for number in range(4):
        values = largest if number == 3 else maps
        for weight, bias in branches[number]:
            values = convolve(values, weight, bias)  # noqa: F821
            values = values * (values > 0)
        outputs.append(values)
    answer = np.empty((count, sum(one.shape[1] for one in outputs), height, width))
    start = 0
    for one in outputs:
        answer[:, start : start + one.shape[1]] = one
        start += one.shape[1]
    return answer


def dense_costs(in_channels, growth_rate, layers, height, width, bottleneck=4):
    seen = [in_channels + number * growth_rate for number in range(layers)]
    middle, places = bottleneck * growth_rate, height * width
    weights = sum(seen) * middle + layers * 9 * middle * growth_rate
    made = in_channels + layers * growth_rate
    return dict(channels=made, parameters=weights, multiply_adds=weights * places,
                copied=sum(seen) * places, made=made * places)  # fmt: skip
