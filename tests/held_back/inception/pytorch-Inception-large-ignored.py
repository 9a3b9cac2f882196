# task: Inception
# verdict: wrong
# mistake: branch3 always has kernels of 3x3; the argument large is ignored
class Inception(nn.Module):
    def __init__(self, in_channels, widths, large=3):
        super().__init__()
        a, b, c, d, e, f = widths
        self.branch1 = BasicConv(in_channels, a, 1)
        self.branch2 = nn.Sequential(BasicConv(in_channels, b, 1), BasicConv(b, c, 3))
        self.branch3 = nn.Sequential(BasicConv(in_channels, d, 1), BasicConv(d, e, 3))
        self.branch4 = nn.Sequential(nn.MaxPool2d(3, 1, 1), BasicConv(in_channels, f, 1))

    def forward(self, maps):
        branches = (self.branch1, self.branch2, self.branch3, self.branch4)
        return torch.cat([branch(maps) for branch in branches], dim=1)
