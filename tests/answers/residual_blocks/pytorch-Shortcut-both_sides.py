# task: Shortcut
# verdict: wrong
# mistake: the zero maps of option A are put half before and half behind the old maps instead of all behind
# told: zero-maps-on-both-sides
class Shortcut(nn.Module):
    def __init__(self, in_channels, out_channels, stride=1, option="B"):
        super().__init__()
        if option not in ("A", "B", "C"):
            raise ValueError(f"unknown option {option!r}")
        self.stride = stride
        self.extra = out_channels - in_channels
        self.projection = None
        if option == "C" or (option == "B" and (stride != 1 or self.extra)):
            self.projection = nn.Sequential(
                nn.Conv2d(in_channels, out_channels, 1, stride=stride, bias=False),
                nn.BatchNorm2d(out_channels),
            )

    def forward(self, maps):
        if self.projection is not None:
            return self.projection(maps)
        maps = maps[:, :, ::self.stride, ::self.stride]
        if self.extra:
            before = self.extra // 2
            maps = functional.pad(maps, (0, 0, 0, 0, before, self.extra - before))
        return maps
