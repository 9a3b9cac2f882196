# task: multiply_adds
# verdict: right
# way: a generator follows the size through the network and names every product as (weights, places); the answer is one sum of products
def multiply_adds(counts, bottleneck, size=224, stride_at="3x3"):
    def halved(side):
        return -(-side // 2)

    def layers():
        side = halved(size)
        yield 7 * 7 * 3 * 64, side * side
        side, incoming = halved(side), 64
        for stage, count in enumerate(counts):
            narrow = 64 << stage
            wide = narrow << 2 if bottleneck else narrow
            for block in range(count):
                outer = side
                if stage > 0 and block == 0:
                    side = halved(side)
                if bottleneck:
                    yield incoming * narrow, (side if stride_at == "1x1" else outer) ** 2
                    yield 9 * narrow * narrow, side * side
                    yield narrow * wide, side * side
                else:
                    yield 9 * incoming * narrow, side * side
                    yield 9 * narrow * narrow, side * side
                if (incoming, outer) != (wide, side) or (stage > 0 and block == 0):
                    yield incoming * wide, side * side
                incoming = wide
        yield incoming * 1000, 1

    return sum(weights * places for weights, places in layers())
