# task: Shortcut
# verdict: wrong
# mistake: new channels stand in front of the old ones; an unknown option is treated as the projection
# told: unknown-option-is-accepted, zero-maps-in-front
class Shortcut(nn.Module):
    def __init__(self, in_channels, out_channels, stride=1, option="B"):
        super().__init__()
        self.stride, self.option = stride, option
        self.extra = out_channels - in_channels
        if option == "A":
            self.path = None
        elif option == "B" and stride == 1 and self.extra == 0:
            self.path = nn.Identity()
        else:
            self.path = nn.Sequential(
                nn.Conv2d(in_channels, out_channels, 1, stride, bias=False),
                nn.BatchNorm2d(out_channels),
            )

    def forward(self, maps):
        if self.path is not None:
            return self.path(maps)
        maps = maps[:, :, :: self.stride, :: self.stride]
        return functional.pad(maps, (0, 0, 0, 0, self.extra, 0))
