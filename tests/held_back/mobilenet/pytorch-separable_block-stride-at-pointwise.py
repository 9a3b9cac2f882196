# task: separable_block
# verdict: wrong
# mistake: the stride is at the 1x1 convolution instead of the depthwise one
def separable_block(in_channels, out_channels, stride=1):
    depthwise = conv_norm(in_channels, in_channels, 3, 1, groups=in_channels)
    pointwise = conv_norm(in_channels, out_channels, 1, stride)
    return nn.Sequential(*depthwise, *pointwise)
