# task: InvertedResidual
# verdict: wrong
# mistake: the expanding convolution is there even if expand_ratio is 1
# told: always-expanded
class InvertedResidual(nn.Module):
    def __init__(self, in_channels, out_channels, stride, expand_ratio):
        super().__init__()
        hidden = in_channels * expand_ratio
        self.add = stride == 1 and in_channels == out_channels
        self.conv = nn.Sequential(
            conv_norm(in_channels, hidden, 1),
            conv_norm(hidden, hidden, 3, stride, hidden),
            nn.Conv2d(hidden, out_channels, 1, bias=False),
            nn.BatchNorm2d(out_channels),
        )

    def forward(self, maps):
        result = self.conv(maps)
        return maps + result if self.add else result
