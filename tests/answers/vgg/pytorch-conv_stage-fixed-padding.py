# task: conv_stage
# verdict: wrong
# mistake: the padding is 1 for every kernel size, so a 1x1 kernel makes the maps larger
# told: border-of-one-always
def conv_stage(in_channels, channels, kernel_sizes):
    parts = []
    for k in kernel_sizes:
        parts += [nn.Conv2d(in_channels, channels, k, padding=1), nn.ReLU()]
        in_channels = channels
    return nn.Sequential(*parts, nn.MaxPool2d(2, 2))
