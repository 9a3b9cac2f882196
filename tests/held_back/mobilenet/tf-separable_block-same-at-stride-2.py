# task: separable_block
# verdict: wrong
# mistake: with stride 2 the depthwise convolution has padding "same", which for odd sizes puts zeros also above and at the left and makes ceil(H / 2) rows
def separable_block(channels, stride=1):
    return [
        layers.DepthwiseConv2D(3, stride, padding="same", use_bias=False),
        batch_norm(), layers.ReLU(6.0),
        *conv_norm(channels, 1),
    ]
