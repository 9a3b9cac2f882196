# task: separable_block
# verdict: wrong
# mistake: padding same for both strides, which differs for odd sizes
# told: same-for-the-stride
def separable_block(channels, stride=1):
    return [
        layers.DepthwiseConv2D(3, strides=stride, padding="same", use_bias=False),
        batch_norm(),
        layers.ReLU(6.0),
        layers.Conv2D(channels, 1, use_bias=False),
        batch_norm(),
        layers.ReLU(6.0),
    ]
