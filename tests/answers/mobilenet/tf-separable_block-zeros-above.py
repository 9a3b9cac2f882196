# task: separable_block
# verdict: wrong
# mistake: with stride 2 the zeros stand above and at the left, not below and at the right
# mistake: both activations are plain ReLUs without the bound of 6
# told: plain-relu-in-the-block, zeros-above
def separable_block(channels, stride=1):
    stages = []
    if stride == 2:
        stages.append(layers.ZeroPadding2D(padding=((1, 0), (1, 0))))
    stages += [
        layers.DepthwiseConv2D(
            3, stride, padding="valid" if stride == 2 else "same",
            use_bias=False,
        ),
        batch_norm(),
        layers.ReLU(),
        layers.Conv2D(channels, 1, use_bias=False),
        batch_norm(),
        layers.ReLU(),
    ]  # fmt: skip
    return stages
