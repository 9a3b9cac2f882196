# task: Inception
# verdict: wrong
# mistake: branch4 has its 1x1 convolution in front of the pooling, like the reductions of the other branches, not behind it
# told: pooling-second-in-the-branch
class Inception(nn.Module):
    def __init__(self, in_channels, widths, large=3):
        super().__init__()
        one, *pairs, last = widths
        self.branch1 = BasicConv(in_channels, one, 1)
        for number, kernel in ((2, 3), (3, large)):
            narrow, wide = pairs[2 * number - 4], pairs[2 * number - 3]
            chain = nn.Sequential(
                BasicConv(in_channels, narrow, 1), BasicConv(narrow, wide, kernel)
            )
            setattr(self, f"branch{number}", chain)
        self.branch4 = nn.Sequential(
            BasicConv(in_channels, last, 1), nn.MaxPool2d(3, stride=1, padding=1)
        )

    def forward(self, maps):
        branches = (self.branch1, self.branch2, self.branch3, self.branch4)
        return torch.cat([branch(maps) for branch in branches], dim=1)
