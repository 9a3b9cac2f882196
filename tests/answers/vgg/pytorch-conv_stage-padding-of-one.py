# task: conv_stage
# verdict: wrong
# mistake: every convolution is padded by 1, which fits 3x3 only; with 1x1 the maps grow, with 5x5 they shrink
# told: border-of-one-always
def conv_stage(in_channels, channels, kernel_sizes):
    layers = []
    for kernel_size in kernel_sizes:
        layers.append(nn.Conv2d(in_channels, channels, kernel_size, padding=1))
        layers.append(nn.ReLU(inplace=True))
        in_channels = channels
    return nn.Sequential(*layers, nn.MaxPool2d(kernel_size=2, stride=2))
