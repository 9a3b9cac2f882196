# task: Bottleneck
# verdict: wrong
# mistake: with stride_at="1x1" the stride is at the last 1x1 convolution instead of the first
class Bottleneck(nn.Module):
    def __init__(self, in_channels, channels, stride=1, stride_at="3x3"):
        super().__init__()
        middle, last = (stride, 1) if stride_at == "3x3" else (1, stride)
        self.branch = nn.Sequential(
            nn.Conv2d(in_channels, channels, 1, bias=False),
            nn.BatchNorm2d(channels), nn.ReLU(),
            nn.Conv2d(channels, channels, 3, middle, 1, bias=False),
            nn.BatchNorm2d(channels), nn.ReLU(),
            nn.Conv2d(channels, 4 * channels, 1, last, bias=False),
            nn.BatchNorm2d(4 * channels),
        )
        self.shortcut = Shortcut(in_channels, 4 * channels, stride)

    def forward(self, maps):
        return (self.branch(maps) + self.shortcut(maps)).relu()
