# task: conv_stage
# verdict: right
def conv_stage(in_channels, channels, kernel_sizes):
    net, enter = nn.Sequential(), in_channels
    for k in kernel_sizes:
        net.append(nn.Conv2d(enter, channels, (k, k), padding="same"))
        net.append(nn.ReLU(inplace=True))
        enter = channels
    return net.append(nn.MaxPool2d(2))
