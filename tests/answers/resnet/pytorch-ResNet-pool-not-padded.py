# task: ResNet
# verdict: wrong
# mistake: the max pooling is not padded; all stages have the stride 2
# told: first-stage-with-stride, pooling-without-padding
class ResNet(nn.Module):
    def __init__(self, counts, bottleneck=False, num_classes=1000, width=64):
        super().__init__()
        self.conv1 = conv(3, width, 7, 2)
        self.bn1 = nn.BatchNorm2d(width)
        entering = width
        for i, count in enumerate(counts):
            made = stage(entering, width * 2**i, count, 2, bottleneck=bottleneck, option="B")
            setattr(self, f"layer{i + 1}", made)
            entering = made[-1].out_channels
        self.fc = nn.Linear(entering, num_classes)

    def forward(self, images):
        maps = functional.max_pool2d(self.bn1(self.conv1(images)).relu(), 3, 2)
        for layer in (self.layer1, self.layer2, self.layer3, self.layer4):
            maps = layer(maps)
        return self.fc(maps.mean((2, 3)))
