# task: Shortcut
# verdict: wrong
# mistake: option A puts the zero maps half before and half behind the old ones
# told: zero-maps-on-both-sides
class Shortcut(nn.Module):
    def __init__(self, in_channels, out_channels, stride=1, option="B"):
        super().__init__()
        if option not in ("A", "B", "C"):
            raise ValueError(f"option {option!r} is none of A, B, C")
        self.stride = stride
        self.added = out_channels - in_channels
        self.projection = None
        same = stride == 1 and in_channels == out_channels
        if option == "C" or option == "B" and not same:
            self.projection = nn.Sequential(
                nn.Conv2d(in_channels, out_channels, 1, stride, bias=False),
                nn.BatchNorm2d(out_channels),
            )

    def forward(self, maps):
        if self.projection is not None:
            return self.projection(maps)
        maps = maps[:, :, ::self.stride, ::self.stride]
        before = self.added // 2
        return functional.pad(maps, (0, 0, 0, 0, before, self.added - before))
