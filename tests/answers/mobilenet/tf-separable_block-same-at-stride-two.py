# task: separable_block
# verdict: wrong
# mistake: with stride 2 padding "same" is used instead of one row below and one column at the right
# told: same-for-the-stride
def separable_block(channels, stride=1):
    return [
        layers.DepthwiseConv2D(3, stride, padding="same", use_bias=False),
        batch_norm(),
        layers.ReLU(6.0),
        layers.Conv2D(channels, 1, use_bias=False),
        batch_norm(),
        layers.ReLU(6.0),
    ]
