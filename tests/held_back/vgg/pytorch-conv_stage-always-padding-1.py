# task: conv_stage
# verdict: wrong
# mistake: the padding is 1 for every kernel size, so kernels of 1x1 and 5x5 change height and width
def conv_stage(in_channels, channels, kernel_sizes):
    stack = []
    for size in kernel_sizes:
        stack += [nn.Conv2d(in_channels, channels, size, padding=1), nn.ReLU()]
        in_channels = channels
    return nn.Sequential(*stack, nn.MaxPool2d(2, 2))
