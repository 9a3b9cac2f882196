# task: conv_stage
# verdict: right
def conv_stage(in_channels, channels, kernel_sizes):
    entering = [in_channels] + [channels] * (len(kernel_sizes) - 1)
    stage = nn.Sequential()
    for source, size in zip(entering, kernel_sizes):
        stage.append(nn.Conv2d(source, channels, (size, size), padding="same"))
        stage.append(nn.ReLU())
    return stage.append(nn.MaxPool2d((2, 2), stride=(2, 2)))
