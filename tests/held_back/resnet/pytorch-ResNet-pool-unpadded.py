# task: ResNet
# verdict: wrong
# mistake: the max pooling has no padding: it makes 55x55 of 112x112 and looks at other places
class ResNet(nn.Module):
    def __init__(self, counts, bottleneck=False, num_classes=1000, width=64):
        super().__init__()
        self.conv1 = conv(3, width, 7, 2)
        self.bn1 = nn.BatchNorm2d(width)
        channels = width
        for i, count in enumerate(counts):
            blocks = stage(
                channels, width * 2**i, count, 1 if i == 0 else 2,
                bottleneck=bottleneck, option="B",
            )
            setattr(self, f"layer{i + 1}", blocks)
            channels = blocks[-1].out_channels
        self.fc = nn.Linear(channels, num_classes)

    def forward(self, images):
        maps = self.bn1(self.conv1(images)).relu()
        maps = functional.max_pool2d(maps, 3, 2)
        maps = self.layer4(self.layer3(self.layer2(self.layer1(maps))))
        return self.fc(maps.mean((2, 3)))
