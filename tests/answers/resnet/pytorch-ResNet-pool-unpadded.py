# task: ResNet
# verdict: wrong
# mistake: the max pooling is not padded
# told: pooling-without-padding
class ResNet(nn.Module):
    def __init__(self, counts, bottleneck=False, num_classes=1000, width=64):
        super().__init__()
        self.conv1 = conv(3, width, 7, 2)
        self.bn1 = nn.BatchNorm2d(width)
        self.maxpool = nn.MaxPool2d(3, 2)
        channels = width
        for i, count in enumerate(counts):
            layer = stage(
                channels, width * 2**i, count, 1 if i == 0 else 2, bottleneck=bottleneck
            )
            channels = layer[-1].out_channels
            setattr(self, f"layer{i + 1}", layer)
        self.fc = nn.Linear(channels, num_classes)

    def forward(self, images):
        maps = self.maxpool(self.bn1(self.conv1(images)).relu())
        for layer in (self.layer1, self.layer2, self.layer3, self.layer4):
            maps = layer(maps)
        return self.fc(maps.mean(dim=(2, 3)))
