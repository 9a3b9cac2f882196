# task: ResNet
# verdict: wrong
# mistake: the max pooling is not padded by 1 but uses ceil_mode, which gives the same size for most images from windows that begin one place further on
# told: pooling-without-padding
class ResNet(nn.Module):
    def __init__(self, counts, bottleneck=False, num_classes=1000, width=64):
        super().__init__()
        self.conv1 = conv(3, width, 7, 2)
        self.bn1 = nn.BatchNorm2d(width)
        self.relu = nn.ReLU()
        self.maxpool = nn.MaxPool2d(3, 2, ceil_mode=True)
        before = width
        for number, count in enumerate(counts):
            channels = width * 2**number
            blocks = stage(before, channels, count, 2 if number else 1,
                           bottleneck=bottleneck, option="B")
            self.add_module(f"layer{number + 1}", blocks)
            before = blocks[-1].out_channels
        self.fc = nn.Linear(before, num_classes)

    def forward(self, images):
        maps = self.maxpool(self.relu(self.bn1(self.conv1(images))))
        for blocks in (self.layer1, self.layer2, self.layer3, self.layer4):
            maps = blocks(maps)
        return self.fc(maps.mean(dim=(2, 3)))
