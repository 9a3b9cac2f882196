# task: Shortcut
# verdict: wrong
# mistake: option A puts half of the zero maps in front of the old channels and half behind them, not all behind
# told: zero-maps-on-both-sides
class Shortcut(nn.Module):
    def __init__(self, in_channels, out_channels, stride=1, option="B"):
        super().__init__()
        if option not in ("A", "B", "C"):
            raise ValueError(f"unknown option {option!r}")
        self.stride = stride
        self.extra = out_channels - in_channels
        self.projection = None
        changes = stride != 1 or self.extra != 0
        if option == "C" or (option == "B" and changes):
            self.projection = nn.Sequential(
                nn.Conv2d(in_channels, out_channels, 1, stride, bias=False),
                nn.BatchNorm2d(out_channels),
            )

    def forward(self, maps):
        if self.projection is not None:
            return self.projection(maps)
        maps = maps[:, :, :: self.stride, :: self.stride]
        before = self.extra // 2
        return functional.pad(maps, (0, 0, 0, 0, before, self.extra - before))
