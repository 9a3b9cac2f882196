# task: conv_stage
# verdict: wrong
# mistake: padding=1 is written down for every kernel
# told: border-of-one-always
def conv_stage(in_channels, channels, kernel_sizes):
    layers = []
    c = in_channels
    for k in kernel_sizes:
        layers.append(nn.Conv2d(c, channels, kernel_size=k, padding=1))
        layers.append(nn.ReLU(inplace=True))
        c = channels
    layers.append(nn.MaxPool2d(kernel_size=2, stride=2))
    return nn.Sequential(*layers)
