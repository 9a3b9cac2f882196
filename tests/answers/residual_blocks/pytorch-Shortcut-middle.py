# task: Shortcut
# verdict: wrong
# mistake: option "A" puts half of the zero maps before the old ones and half behind them (as a well-known repository does)
# mistake: an unknown option is no error; it is taken for "C"
# told: unknown-option-is-accepted, zero-maps-on-both-sides
class Shortcut(nn.Module):
    def __init__(self, in_channels, out_channels, stride=1, option="B"):
        super().__init__()
        self.stride = stride
        self.added = out_channels - in_channels
        self.projection = None
        same = stride == 1 and self.added == 0
        if option != "A" and not (option == "B" and same):
            self.projection = nn.Sequential(
                nn.Conv2d(in_channels, out_channels, 1, stride, bias=False),
                nn.BatchNorm2d(out_channels),
            )

    def forward(self, maps):
        if self.projection is not None:
            return self.projection(maps)
        maps = maps[:, :, :: self.stride, :: self.stride]
        front = self.added // 2
        return functional.pad(maps, (0, 0, 0, 0, front, self.added - front))
