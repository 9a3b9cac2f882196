# task: Shortcut
# verdict: right
# way: the kernel of the projection is a raw parameter for functional.conv2d; option A keeps places by a max pooling over single ones and appends zeros by cat
class Shortcut(nn.Module):
    def __init__(self, in_channels, out_channels, stride=1, option="B"):
        super().__init__()
        same = stride == 1 and in_channels == out_channels
        if option == "A":
            projects = False
        elif option == "B":
            projects = not same
        elif option == "C":
            projects = True
        else:
            raise ValueError(f"option must be A, B or C, not {option!r}")
        self.stride, self.missing = stride, out_channels - in_channels
        if projects:
            kernel = torch.empty(out_channels, in_channels, 1, 1)
            self.kernel = nn.Parameter(nn.init.kaiming_uniform_(kernel, a=5**0.5))
            self.normalize = nn.BatchNorm2d(out_channels)
        else:
            self.register_parameter("kernel", None)

    def forward(self, maps):
        if self.kernel is not None:
            return self.normalize(functional.conv2d(maps, self.kernel, stride=self.stride))
        if self.stride > 1:
            maps = functional.max_pool2d(maps, 1, self.stride)
        if self.missing:
            count, _, height, width = maps.shape
            maps = torch.cat([maps, maps.new_zeros(count, self.missing, height, width)], dim=1)
        return maps
