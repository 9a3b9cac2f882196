# task: Shortcut
# verdict: wrong
# mistake: with option A half of the zero maps are put in front of the old ones and half behind; all belong behind
# mistake: with option B a stride above 1 makes no projection where the channels agree: maps are only subsampled
class Shortcut(nn.Module):
    def __init__(self, in_channels, out_channels, stride=1, option="B"):
        super().__init__()
        if option not in ("A", "B", "C"):
            raise ValueError(f"Unknown option {option}.")
        self.stride = stride
        self.added = out_channels - in_channels
        self.projection = None
        if option == "C" or (option == "B" and self.added > 0):
            self.projection = nn.Sequential(
                nn.Conv2d(in_channels, out_channels, 1, stride, bias=False),
                nn.BatchNorm2d(out_channels),
            )

    def forward(self, maps):
        if self.projection is not None:
            return self.projection(maps)
        maps = maps[:, :, :: self.stride, :: self.stride]
        before = self.added // 2
        return functional.pad(maps, (0, 0, 0, 0, before, self.added - before))
