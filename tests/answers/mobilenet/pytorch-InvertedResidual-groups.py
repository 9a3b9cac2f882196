# task: InvertedResidual
# verdict: wrong
# mistake: the widening 1x1 convolution is there even if expand_ratio is 1
# mistake: the 3x3 convolution has in_channels groups instead of one for each of its maps, so it is not depthwise if expand_ratio is above 1
# told: always-expanded
class InvertedResidual(nn.Module):
    def __init__(self, in_channels, out_channels, stride, expand_ratio):
        super().__init__()
        wide = in_channels * expand_ratio
        self.shortcut = stride == 1 and in_channels == out_channels
        self.conv = nn.Sequential(
            conv_norm(in_channels, wide, kernel_size=1),
            conv_norm(wide, wide, stride=stride, groups=in_channels),
            nn.Conv2d(wide, out_channels, 1, bias=False),
            nn.BatchNorm2d(out_channels),
        )

    def forward(self, maps):
        result = self.conv(maps)
        return maps + result if self.shortcut else result
