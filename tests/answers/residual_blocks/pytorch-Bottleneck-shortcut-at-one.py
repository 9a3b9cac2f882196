# task: Bottleneck
# verdict: wrong
# mistake: the shortcut has stride 1 where stride_at is "1x1", whatever the stride is
class Bottleneck(nn.Module):
    def __init__(self, in_channels, channels, stride=1, stride_at="3x3"):
        super().__init__()
        first, second = (stride, 1) if stride_at == "1x1" else (1, stride)
        self.branch = nn.Sequential(
            nn.Conv2d(in_channels, channels, 1, first, bias=False),
            nn.BatchNorm2d(channels),
            nn.ReLU(),
            nn.Conv2d(channels, channels, 3, second, padding=1, bias=False),
            nn.BatchNorm2d(channels),
            nn.ReLU(),
            nn.Conv2d(channels, 4 * channels, 1, bias=False),
            nn.BatchNorm2d(4 * channels),
        )
        self.shortcut = Shortcut(in_channels, 4 * channels, second, "B")

    def forward(self, maps):
        return functional.relu(self.branch(maps) + self.shortcut(maps))
