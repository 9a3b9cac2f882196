# task: multiply_adds
# verdict: wrong
# mistake: the projection is counted only where the stride is not 1, so that of the first bottleneck, whose channels change, is missing
# mistake: strides divide the size rounding down instead of up
def multiply_adds(counts, bottleneck, size=224, stride_at="3x3"):
    size = size // 2
    total = 3 * 64 * 49 * size * size
    size = size // 2
    before = 64
    for number, count in enumerate(counts):
        channels = 64 * 2**number
        for block in range(count):
            stride = 2 if number > 0 and block == 0 else 1
            small = size // stride
            after = 4 * channels if bottleneck else channels
            if bottleneck:
                first = small if stride_at == "1x1" else size
                total += before * channels * first**2
                total += channels * channels * 9 * small**2
                total += channels * after * small**2
            else:
                total += before * channels * 9 * small**2
                total += channels * channels * 9 * small**2
            if stride != 1:
                total += before * after * small**2
            before, size = after, small
    return total + before * 1000
