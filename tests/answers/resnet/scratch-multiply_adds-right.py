# task: multiply_adds
# verdict: right
def multiply_adds(counts, bottleneck, size=224, stride_at="3x3"):
    def layers():
        """(weights, height and width of the maps that come out) of each layer."""
        side = -(-size // 2)
        yield 7 * 7 * 3 * 64, side
        side, entering = -(-side // 2), 64
        for number, count in enumerate(counts):
            channels = 64 << number
            leaving = channels * (4 if bottleneck else 1)
            for block in range(count):
                stride = 2 if number > 0 and block == 0 else 1
                smaller = -(-side // stride)
                if bottleneck:
                    yield entering * channels, (smaller if stride_at == "1x1" else side)
                    yield 9 * channels**2, smaller
                    yield channels * leaving, smaller
                else:
                    yield 9 * entering * channels, smaller
                    yield 9 * channels * leaving, smaller
                if stride > 1 or entering != leaving:
                    yield entering * leaving, smaller
                side, entering = smaller, leaving
        yield entering * 1000, 1

    return sum(weights * side**2 for weights, side in layers())
