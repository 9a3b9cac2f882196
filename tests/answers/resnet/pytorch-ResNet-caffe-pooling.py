# task: ResNet
# verdict: wrong
# mistake: the max pooling is not padded by 1 but uses ceil_mode, so its windows begin one place further to the right and below
# mistake: the maps are averaged over windows of 7x7 instead of over all places, which fits images of 224x224 only
# told: mean-over-7x7
class ResNet(nn.Module):
    def __init__(self, counts, bottleneck=False, num_classes=1000, width=64):
        super().__init__()
        self.conv1 = conv(3, width, 7, 2)
        self.bn1 = nn.BatchNorm2d(width)
        self.relu = nn.ReLU(inplace=True)
        self.maxpool = nn.MaxPool2d(kernel_size=3, stride=2, ceil_mode=True)
        before = width
        for number, count in enumerate(counts):
            channels = width * 2**number
            layer = stage(
                before, channels, count, 2 if number else 1, bottleneck=bottleneck, option="B"
            )
            self.add_module(f"layer{number + 1}", layer)
            before = layer[-1].out_channels
        self.avgpool = nn.AvgPool2d(7)
        self.fc = nn.Linear(before, num_classes)

    def forward(self, images):
        maps = self.maxpool(self.relu(self.bn1(self.conv1(images))))
        for number in range(1, 5):
            maps = getattr(self, f"layer{number}")(maps)
        return self.fc(self.avgpool(maps).flatten(1))
