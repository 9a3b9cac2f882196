# task: InvertedResidual
# verdict: wrong
# mistake: the narrow end has an activation
# told: activation-on-the-narrow-end
class InvertedResidual(nn.Module):
    def __init__(self, in_channels, out_channels, stride, expand_ratio):
        super().__init__()
        h = in_channels * expand_ratio
        self.residual = stride == 1 and in_channels == out_channels
        steps = [conv_norm(in_channels, h, 1)] if expand_ratio != 1 else []
        steps.append(conv_norm(h, h, 3, stride, h))
        steps.append(nn.Conv2d(h, out_channels, 1, bias=False))
        steps.append(nn.BatchNorm2d(out_channels))
        steps.append(nn.ReLU6())
        self.conv = nn.Sequential(*steps)

    def forward(self, maps):
        out = self.conv(maps)
        if self.residual:
            out = out + maps
        return out
