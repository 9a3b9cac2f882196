# task: multiply_adds
# verdict: wrong
# mistake: each stride rounds the size down; the linear layer is left out
# told: every-size-rounded-down, linear-layer-forgotten
def multiply_adds(counts, bottleneck, size=224, stride_at="3x3"):
    size //= 2
    total = 7 * 7 * 3 * 64 * size * size
    size //= 2
    inputs = 64
    for channels, count in zip((64, 128, 256, 512), counts):
        for b in range(count):
            stride = 2 if b == 0 and channels > 64 else 1
            before, size = size, size // stride
            out = channels * 4 if bottleneck else channels
            if bottleneck:
                total += inputs * channels * (size if stride_at == "1x1" else before) ** 2
                total += 9 * channels * channels * size**2 + channels * out * size**2
            else:
                total += 9 * inputs * channels * size**2 + 9 * channels**2 * size**2
            if stride != 1 or inputs != out:
                total += inputs * out * size**2
            inputs = out
    return total
