# task: separable_block
# verdict: wrong
# mistake: with stride 2 the depthwise convolution pads with "same" instead of a row of zeros below and a column at the right: maps of odd size get zeros on both sides and come out one larger
# told: same-for-the-stride
def separable_block(channels, stride=1):
    return [
        layers.DepthwiseConv2D(3, strides=stride, padding="same", use_bias=False),
        batch_norm(),
        layers.ReLU(max_value=6.0),
        layers.Conv2D(channels, 1, padding="same", use_bias=False),
        batch_norm(),
        layers.ReLU(max_value=6.0),
    ]
