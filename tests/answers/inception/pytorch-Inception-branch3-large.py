# task: Inception
# verdict: wrong
# mistake: the large kernels argument is not used and branch3 always has 3x3
# told: large-not-used
class Inception(nn.Module):
    def __init__(self, in_channels, widths, large=3):
        super().__init__()
        w1, r3, w3, r5, w5, wp = widths
        self.branch1 = BasicConv(in_channels, w1, 1)
        self.branch2 = nn.Sequential(BasicConv(in_channels, r3, 1), BasicConv(r3, w3, 3))
        self.branch3 = nn.Sequential(BasicConv(in_channels, r5, 1), BasicConv(r5, w5, 3))
        self.branch4 = nn.Sequential(nn.MaxPool2d(3, stride=1, padding=1), BasicConv(in_channels, wp, 1))

    def forward(self, maps):
        return torch.cat([self.branch1(maps), self.branch2(maps), self.branch3(maps), self.branch4(maps)], 1)
