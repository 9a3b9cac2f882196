# task: separable_block
# verdict: wrong
# mistake: with stride 2 the depthwise convolution pads with "same" itself, without the fixed row below and column at the right: maps of odd size come out with ceil(H / 2) instead of H // 2 rows and are seen at other places
# told: same-for-the-stride
def separable_block(channels, stride=1):
    depthwise = layers.DepthwiseConv2D(
        3, strides=stride, padding="same", use_bias=False
    )
    pointwise = layers.Conv2D(channels, 1, use_bias=False)
    chain = []
    for convolution in (depthwise, pointwise):
        chain += [convolution, batch_norm(), layers.ReLU(max_value=6)]
    return chain
