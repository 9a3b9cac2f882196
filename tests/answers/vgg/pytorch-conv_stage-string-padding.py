# task: conv_stage
# verdict: right
def conv_stage(in_channels, channels, kernel_sizes):
    stage = nn.Sequential()
    for size in kernel_sizes:
        stage.append(nn.Conv2d(in_channels, channels, size, padding="same"))
        stage.append(nn.ReLU(inplace=True))
        in_channels = channels
    return stage.append(nn.MaxPool2d(kernel_size=(2, 2), stride=(2, 2)))
