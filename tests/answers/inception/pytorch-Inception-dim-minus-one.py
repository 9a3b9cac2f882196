# task: Inception
# verdict: wrong
# mistake: the maps are concatenated in the order 1, 2, 4, 3
# told: third-and-fourth-branch-exchanged
class Inception(nn.Module):
    def __init__(self, in_channels, widths, large=3):
        super().__init__()
        self.branch1 = BasicConv(in_channels, widths[0], 1)
        self.branch2 = nn.Sequential(BasicConv(in_channels, widths[1], 1), BasicConv(widths[1], widths[2], 3))
        self.branch4 = nn.Sequential(nn.MaxPool2d(3, 1, 1), BasicConv(in_channels, widths[5], 1))
        self.branch3 = nn.Sequential(BasicConv(in_channels, widths[3], 1), BasicConv(widths[3], widths[4], large))

    def forward(self, maps):
        return torch.cat([branch(maps) for branch in self.children()], dim=1)
