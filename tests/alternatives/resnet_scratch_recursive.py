"""Another right solution: blocks one after another by recursion, parts put into numbered places."""

import math


def blocks_of(counts):
    """The channels and the stride of each block of the four stages."""
    for number, count in enumerate(counts):
        for place in range(count):
            yield 64 * 2**number, 2 if number and not place else 1


def multiply_adds(counts, bottleneck, size=224, stride_at="3x3"):
    def convolve(before, after, kernel_size, places):
        return before * after * (kernel_size * places) ** 2

    def work(blocks, before, size):
        if not blocks:
            return convolve(before, 1000, 1, 1)
        (channels, stride), *others = blocks
        after, out = math.ceil(size / stride), channels
        if bottleneck:
            out = 4 * channels
            own = convolve(before, channels, 1, after if stride_at == "1x1" else size)
            own += convolve(channels, channels, 3, after) + convolve(channels, out, 1, after)
        else:
            own = convolve(before, out, 3, after) + convolve(out, out, 3, after)
        if (before, 1) != (out, stride):
            own += convolve(before, out, 1, after)
        return own + work(others, out, after)

    half = math.ceil(size / 2)
    return convolve(3, 64, 7, half) + work([*blocks_of(counts)], 64, math.ceil(half / 2))


PLACES = {"weight": 0, "bias": 1, "running_mean": 2, "running_var": 3}


def keras_weights(state):
    found = {}
    for key, array in state.items():
        *path, part = key.split(".")
        places = found.setdefault(".".join(path), [None] * len(PLACES))
        if part not in PLACES:
            continue
        if len(array.shape) == 4:
            array = array.T.swapaxes(0, 1)
        places[PLACES[part]] = array.T if len(array.shape) == 2 else array
    return {name: [a for a in places if a is not None] for name, places in found.items()}
