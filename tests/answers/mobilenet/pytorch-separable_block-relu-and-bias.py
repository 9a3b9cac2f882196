# task: separable_block
# verdict: wrong
# mistake: the activations are ReLU without the bound of 6; the 1x1 convolution has a bias
# told: plain-relu-in-the-block
def separable_block(in_channels, out_channels, stride=1):
    return nn.Sequential(
        nn.Conv2d(
            in_channels, in_channels, 3, stride, 1, groups=in_channels, bias=False
        ),
        nn.BatchNorm2d(in_channels),
        nn.ReLU(),
        nn.Conv2d(in_channels, out_channels, 1),
        nn.BatchNorm2d(out_channels),
        nn.ReLU(),
    )
