# task: multiply_adds
# verdict: wrong
# mistake: stride_at is ignored, the stride is always at the 3x3 convolution
# mistake: sizes are rounded down
# told: every-size-rounded-down, stride-at-is-ignored
def multiply_adds(counts, bottleneck, size=224, stride_at="3x3"):
    s = size // 2
    work = 49 * 3 * 64 * s * s
    s = s // 2
    inputs = 64
    for channels, count, stride in zip((64, 128, 256, 512), counts, (1, 2, 2, 2)):
        for i in range(count):
            step = stride if i == 0 else 1
            t = s // step
            if bottleneck:
                outputs = channels * 4
                layers = [(1, inputs, channels, s), (3, channels, channels, t), (1, channels, outputs, t)]
            else:
                outputs = channels
                layers = [(3, inputs, channels, t), (3, channels, channels, t)]
            if step != 1 or inputs != outputs:
                layers.append((1, inputs, outputs, t))
            work += sum(k * k * a * b * m * m for k, a, b, m in layers)
            inputs, s = outputs, t
    return work + inputs * 1000
