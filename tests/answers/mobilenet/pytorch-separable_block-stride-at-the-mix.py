# task: separable_block
# verdict: wrong
# mistake: the 1x1 convolution has the stride instead of the depthwise one; the ReLU6 after the depthwise convolution is missing
# told: no-activation-between
def separable_block(in_channels, out_channels, stride=1):
    return nn.Sequential(
        nn.Conv2d(in_channels, in_channels, 3, 1, 1, groups=in_channels, bias=False),
        nn.BatchNorm2d(in_channels),
        nn.Conv2d(in_channels, out_channels, 1, stride, bias=False),
        nn.BatchNorm2d(out_channels),
        nn.ReLU6(),
    )
