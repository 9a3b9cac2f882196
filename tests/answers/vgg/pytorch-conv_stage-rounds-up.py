# task: conv_stage
# verdict: wrong
# mistake: the pooling has ceil_mode=True, so odd sizes are rounded up: (H + 1) // 2 instead of H // 2
# told: pooling-rounded-up
def conv_stage(in_channels, channels, kernel_sizes):
    stage = nn.Sequential()
    for place, size in enumerate(kernel_sizes):
        entering = channels if place else in_channels
        stage.append(nn.Conv2d(entering, channels, size, padding="same"))
        stage.append(nn.ReLU())
    stage.append(nn.MaxPool2d(kernel_size=2, stride=2, ceil_mode=True))
    return stage
