# task: multiply_adds
# verdict: wrong
# mistake: a shortcut convolution is counted only where the stride is 2; the first stage of bottlenecks, where 64 channels become 256 with stride 1, gets none
# told: projection-of-the-first-stage-forgotten
def multiply_adds(counts, bottleneck, size=224, stride_at="3x3"):
    def half(number):
        return -(-number // 2)

    size = half(size)
    total = 3 * 64 * 49 * size**2
    size, before = half(size), 64
    for place, count in enumerate(counts):
        channels = 64 << place
        for number in range(count):
            strided = place > 0 and number == 0
            out = half(size) if strided else size
            if bottleneck:
                after = 4 * channels
                inner = out if stride_at == "1x1" else size
                total += before * channels * inner**2
                total += 9 * channels * channels * out**2
                total += channels * after * out**2
            else:
                after = channels
                total += 9 * (before + channels) * channels * out**2
            if strided:
                total += before * after * out**2
            size, before = out, after
    return total + before * 1000
