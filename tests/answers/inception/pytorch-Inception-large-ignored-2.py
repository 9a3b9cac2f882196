# task: Inception
# verdict: wrong
# mistake: the argument large is stored but branch3 always has kernels of 5x5, so the default (3, as in torchvision) has other shapes
# told: kernels-of-5x5-always
class Inception(nn.Module):
    def __init__(self, in_channels, widths, large=3):
        super().__init__()
        one, before3, three, before5, five, pool = widths
        self.large = large
        self.branch1 = BasicConv(in_channels, one, 1)
        self.branch2 = nn.Sequential(
            BasicConv(in_channels, before3, 1), BasicConv(before3, three, 3))
        self.branch3 = nn.Sequential(
            BasicConv(in_channels, before5, 1), BasicConv(before5, five, 5))
        self.branch4 = nn.Sequential(
            nn.MaxPool2d(kernel_size=3, stride=1, padding=1), BasicConv(in_channels, pool, 1))

    def forward(self, maps):
        branches = (self.branch1, self.branch2, self.branch3, self.branch4)
        return torch.cat([branch(maps) for branch in branches], dim=1)
