# task: multiply_adds
# verdict: wrong
# mistake: a shortcut has a convolution only where the stride is 2; the first stage of bottlenecks changes its channels without a stride
# told: projection-of-the-first-stage-forgotten
def multiply_adds(counts, bottleneck, size=224, stride_at="3x3"):
    def half(length):
        return (length + 1) // 2

    size = half(size)
    total = 7 * 7 * 3 * 64 * size**2
    size = half(size)
    before = 64
    for number, count in enumerate(counts):
        width = 64 * 2**number
        out = 4 * width if bottleneck else width
        for block in range(count):
            small = half(size) if number > 0 and block == 0 else size
            if bottleneck:
                first = small if stride_at == "1x1" else size
                total += before * width * first**2
                total += 9 * width * width * small**2
                total += width * out * small**2
            else:
                total += 9 * before * width * small**2
                total += 9 * width * width * small**2
            if number > 0 and block == 0:
                total += before * out * small**2
            size, before = small, out
    return total + before * 1000
