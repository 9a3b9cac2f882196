# task: separable_block
# verdict: wrong
# mistake: the stride is given to the 1x1 convolution instead of the depthwise one (same shape, and in evaluation even the same numbers at the places that are kept, but the statistics in training are taken over all places, and the layers do not have the stride that was asked for)
# told: stride-at-the-1x1-kernels
def separable_block(in_channels, out_channels, stride=1):
    depthwise = conv_norm(in_channels, in_channels, groups=in_channels)
    pointwise = conv_norm(in_channels, out_channels, 1, stride)
    return nn.Sequential(*depthwise, *pointwise)
