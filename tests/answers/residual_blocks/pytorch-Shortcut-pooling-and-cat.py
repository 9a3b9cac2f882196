# task: Shortcut
# verdict: right
# way: rows and columns are kept by a max pooling over 1x1 with the stride; zero maps are concatenated
class Shortcut(nn.Module):
    def __init__(self, in_channels, out_channels, stride=1, option="B"):
        super().__init__()
        if option not in {"A", "B", "C"}:
            raise ValueError(f"the option is A, B or C, not {option!r}")
        self.new, self.stride = out_channels - in_channels, stride
        projects = option == "C" or (option == "B" and (stride, self.new) != (1, 0))
        self.way = nn.Identity()
        if projects:
            self.way = nn.Sequential()
            self.way.add_module(
                "project", nn.Conv2d(in_channels, out_channels, 1, stride, bias=False)
            )
            self.way.add_module("norm", nn.BatchNorm2d(out_channels))
        self.projects = projects

    def forward(self, maps):
        if self.projects:
            return self.way(maps)
        if self.stride > 1:
            maps = functional.max_pool2d(maps, kernel_size=1, stride=self.stride)
        if self.new:
            size, _, height, width = maps.shape
            maps = torch.cat([maps, maps.new_zeros(size, self.new, height, width)], dim=1)
        return maps
