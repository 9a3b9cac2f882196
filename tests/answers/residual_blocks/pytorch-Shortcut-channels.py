# task: Shortcut
# verdict: wrong
# mistake: option B projects only where the channels differ and forgets the stride
# mistake: another option raises no ValueError, it is treated as C
# told: projects-only-when-channels-change, unknown-option-is-accepted
class Shortcut(nn.Module):
    def __init__(self, in_channels, out_channels, stride=1, option="B"):
        super().__init__()
        self.option, self.stride = option, stride
        self.extra = out_channels - in_channels
        if option == "A" or (option == "B" and self.extra == 0):
            self.path = nn.Identity()
        else:
            self.path = nn.Sequential(
                nn.Conv2d(in_channels, out_channels, kernel_size=1, stride=stride, bias=False),
                nn.BatchNorm2d(out_channels),
            )

    def forward(self, maps):
        if self.option == "A":
            maps = maps[..., ::self.stride, ::self.stride]
            return functional.pad(maps, (0, 0, 0, 0, 0, self.extra))
        return self.path(maps)
