# task: Bottleneck
# verdict: wrong
# mistake: stride_at is ignored, the stride always stands in the first 1x1 convolution
# mistake: a third ReLU at the end of the branch, before the sum
# told: relu-behind-the-third-normalization, stride-always-first
class Bottleneck(nn.Module):
    def __init__(self, in_channels, channels, stride=1, stride_at="3x3"):
        super().__init__()
        layers = []
        for before, after, kernel, step in (
            (in_channels, channels, 1, stride),
            (channels, channels, 3, 1),
            (channels, 4 * channels, 1, 1),
        ):
            layers += [
                nn.Conv2d(before, after, kernel, step, kernel // 2, bias=False),
                nn.BatchNorm2d(after),
                nn.ReLU(),
            ]
        self.branch = nn.Sequential(*layers)
        self.shortcut = Shortcut(in_channels, 4 * channels, stride)

    def forward(self, maps):
        return torch.relu(self.branch(maps) + self.shortcut(maps))
