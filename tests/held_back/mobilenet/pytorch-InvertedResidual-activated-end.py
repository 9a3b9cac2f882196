# task: InvertedResidual
# verdict: wrong
# mistake: a ReLU6 follows the last normalization; the narrow maps should have no activation
class InvertedResidual(nn.Module):
    def __init__(self, in_channels, out_channels, stride, expand_ratio):
        super().__init__()
        hidden = in_channels * expand_ratio
        stack = [conv_norm(in_channels, hidden, 1)] if expand_ratio != 1 else []
        stack += [
            conv_norm(hidden, hidden, 3, stride, hidden),
            nn.Conv2d(hidden, out_channels, 1, bias=False),
            nn.BatchNorm2d(out_channels), nn.ReLU6(),
        ]
        self.conv = nn.Sequential(*stack)
        self.added = stride == 1 and in_channels == out_channels

    def forward(self, maps):
        return maps + self.conv(maps) if self.added else self.conv(maps)
