# task: separable_block
# verdict: right
# mistake: none; unusual because with stride 2 the zeros come from a padding on all sides of which a cropping takes those above and at the left away again
def separable_block(channels, stride=1):
    front = []
    if stride == 2:
        front = [layers.ZeroPadding2D(1), layers.Cropping2D(((1, 0), (1, 0)))]
    depthwise = layers.DepthwiseConv2D(
        (3, 3), strides=(stride, stride), use_bias=False,
        padding="valid" if stride == 2 else "same",
    )
    point = layers.Conv2D(channels, (1, 1), use_bias=False)
    return front + [
        depthwise, batch_norm(), layers.ReLU(max_value=6.0),
        point, batch_norm(), layers.ReLU(max_value=6.0),
    ]
