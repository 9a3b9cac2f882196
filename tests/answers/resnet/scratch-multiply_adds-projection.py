# task: multiply_adds
# verdict: wrong
# mistake: the projection is counted only where the stride is 2, so the one of the first bottleneck stage is missing
# mistake: the linear layer is counted with 512 inputs for bottlenecks, too
# told: projection-of-the-first-stage-forgotten, linear-layer-of-basic-blocks
def multiply_adds(counts, bottleneck, size=224, stride_at="3x3"):
    def conv(cin, cout, k, side):
        return cin * cout * k * k * side * side

    def half(n):
        return (n + 1) // 2

    side = half(size)
    work = conv(3, 64, 7, side)
    side = half(side)
    cin = 64
    for channels, count in zip((64, 128, 256, 512), counts):
        cout = channels * 4 if bottleneck else channels
        for number in range(count):
            down = number == 0 and channels > 64
            after = half(side) if down else side
            if bottleneck:
                work += conv(cin, channels, 1, after if stride_at == "1x1" else side)
                work += conv(channels, channels, 3, after)
                work += conv(channels, cout, 1, after)
            else:
                work += conv(cin, channels, 3, after) + conv(channels, channels, 3, after)
            if down:
                work += conv(cin, cout, 1, after)
            side, cin = after, cout
    return work + 512 * 1000
