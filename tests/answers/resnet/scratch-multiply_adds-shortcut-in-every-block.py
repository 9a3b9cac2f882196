# task: multiply_adds
# verdict: wrong
# mistake: every block of a stage with stride 2 gets a 1x1 convolution as its shortcut
# told: projection-in-every-block
def multiply_adds(counts, bottleneck, size=224, stride_at="3x3"):
    half = lambda s, d=2: -(-s // d)
    size = half(size)
    total = 49 * 3 * 64 * size**2
    size, inputs = half(size), 64
    for i, count in enumerate(counts):
        channels = 64 * 2**i
        for b in range(count):
            stride = 2 if i and b == 0 else 1
            small = half(size, stride)
            out = 4 * channels if bottleneck else channels
            if bottleneck:
                first = small if stride_at == "1x1" else size
                total += inputs * channels * first**2
                total += (9 * channels**2 + channels * out) * small**2
            else:
                total += 9 * (inputs + channels) * channels * small**2
            if i or inputs != out:
                total += inputs * out * small**2
            size, inputs = small, out
    return total + 1000 * inputs
