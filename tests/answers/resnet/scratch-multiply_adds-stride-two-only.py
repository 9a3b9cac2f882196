# task: multiply_adds
# verdict: wrong
# mistake: a 1x1 shortcut is counted only in stages with stride 2; the one of the first stage of bottlenecks (64 to 256 channels, stride 1) is forgotten
# mistake: each halving rounds down instead of up, so other sizes than multiples of 32 count too little
# told: every-size-rounded-down, projection-of-the-first-stage-forgotten
def multiply_adds(counts, bottleneck, size=224, stride_at="3x3"):
    size //= 2
    total = 3 * 64 * 49 * size**2
    size //= 2
    entering = 64
    for number, count in enumerate(counts):
        channels = 64 * 2**number
        leaving = 4 * channels if bottleneck else channels
        for block in range(count):
            halves = number > 0 and block == 0
            small = size // 2 if halves else size
            if bottleneck:
                middle = small if stride_at == "1x1" else size
                total += entering * channels * middle**2
                total += 9 * channels**2 * small**2
                total += channels * leaving * small**2
            else:
                total += 9 * (entering + channels) * channels * small**2
            if halves:
                total += entering * leaving * small**2
            entering, size = leaving, small
    return total + entering * 1000
