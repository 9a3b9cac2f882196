# task: conv_stage
# verdict: wrong
# mistake: every convolution is padded by 1, also those with 1x1 kernels
# told: border-of-one-always
def conv_stage(in_channels, channels, kernel_sizes):
    layers = []
    for size in kernel_sizes:
        layers += [nn.Conv2d(in_channels, channels, size, padding=1), nn.ReLU()]
        in_channels = channels
    return nn.Sequential(*layers, nn.MaxPool2d(2))
