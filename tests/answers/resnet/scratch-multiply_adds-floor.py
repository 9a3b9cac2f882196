# task: multiply_adds
# verdict: wrong
# mistake: sizes are divided by the stride and rounded down, not up
# told: every-size-rounded-down
def multiply_adds(counts, bottleneck, size=224, stride_at="3x3"):
    size //= 2
    total = 7 * 7 * 3 * 64 * size**2
    size //= 2
    channels_in = 64
    for i, count in enumerate(counts):
        channels = 64 * 2**i
        for j in range(count):
            stride = 2 if i > 0 and j == 0 else 1
            new_size = size // stride
            if bottleneck:
                channels_out = 4 * channels
                first = new_size if stride_at == "1x1" else size
                total += channels_in * channels * first**2
                total += 9 * channels * channels * new_size**2
                total += channels * channels_out * new_size**2
            else:
                channels_out = channels
                total += 9 * channels_in * channels * new_size**2
                total += 9 * channels * channels * new_size**2
            if stride != 1 or channels_in != channels_out:
                total += channels_in * channels_out * new_size**2
            size, channels_in = new_size, channels_out
    return total + channels_in * 1000
