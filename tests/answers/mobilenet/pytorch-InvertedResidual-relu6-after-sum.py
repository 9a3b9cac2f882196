# task: InvertedResidual
# verdict: wrong
# mistake: a ReLU6 follows the sum with the input
# told: relu6-behind-the-sum
class InvertedResidual(nn.Module):
    def __init__(self, in_channels, out_channels, stride, expand_ratio):
        super().__init__()
        hidden = in_channels * expand_ratio
        layers = []
        if expand_ratio != 1:
            layers.append(conv_norm(in_channels, hidden, 1))
        layers += [
            conv_norm(hidden, hidden, 3, stride, groups=hidden),
            nn.Conv2d(hidden, out_channels, 1, bias=False),
            nn.BatchNorm2d(out_channels),
        ]
        self.conv = nn.Sequential(*layers)
        self.adds = stride == 1 and in_channels == out_channels

    def forward(self, maps):
        changed = self.conv(maps)
        if self.adds:
            changed = nn.functional.relu6(changed + maps)
        return changed
