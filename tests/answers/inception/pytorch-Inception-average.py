# task: Inception
# verdict: wrong
# mistake: average pooling, as in later versions of the module
# told: means-in-the-fourth-branch
class Inception(nn.Module):
    def __init__(self, in_channels, widths, large=3):
        super().__init__()
        w1, w3r, w3, w5r, w5, wp = widths
        self.branch1 = BasicConv(in_channels, w1, 1)
        self.branch2 = nn.Sequential(BasicConv(in_channels, w3r, 1), BasicConv(w3r, w3, 3))
        self.branch3 = nn.Sequential(BasicConv(in_channels, w5r, 1), BasicConv(w5r, w5, large))
        self.branch4 = nn.Sequential(
            nn.AvgPool2d(3, 1, padding=1), BasicConv(in_channels, wp, 1)
        )

    def forward(self, maps):
        return torch.cat(
            [self.branch1(maps), self.branch2(maps), self.branch3(maps), self.branch4(maps)], 1
        )
