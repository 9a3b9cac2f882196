"""Oracles of the chapter on convolution, in NumPy."""


def count_positions(size, kernel_size, stride=1, padding=0, dilation=1):
    """Try every place: a slow but obvious answer."""
    taps = range(0, dilation * kernel_size, dilation)
    places = range(-padding, size + padding, stride)
    return sum(all(-padding <= p + t < size + padding for t in taps) for p in places)


def trace_back(layers, size=400):
    """Follow which input pixels each value depends on, as sets."""
    sees = [{i} for i in range(size)]
    for kernel_size, stride in layers:
        starts = range(0, len(sees) - kernel_size + 1, stride)
        sees = [set().union(*sees[start : start + kernel_size]) for start in starts]
    return len(sees[0])
