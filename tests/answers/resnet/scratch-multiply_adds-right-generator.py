# task: multiply_adds
# verdict: right
def multiply_adds(counts, bottleneck, size=224, stride_at="3x3"):
    def convolutions():
        """Pairs: weights of a layer, side of the maps that it makes."""
        side = -(-size // 2)
        yield 49 * 3 * 64, side
        side = -(-side // 2)
        came = 64
        for number, count in enumerate(counts):
            inner = 64 << number
            leaves = inner << 2 if bottleneck else inner
            for place in range(count):
                by = 2 if number and not place else 1
                small = -(-side // by)
                if bottleneck:
                    yield came * inner, (small if stride_at == "1x1" else side)
                    yield 9 * inner * inner, small
                    yield inner * leaves, small
                else:
                    yield 9 * came * inner, small
                    yield 9 * inner * inner, small
                if by == 2 or came != leaves:
                    yield came * leaves, small
                side, came = small, leaves
        yield came * 1000, 1

    return sum(weights * side * side for weights, side in convolutions())
