# task: Inception
# verdict: wrong
# mistake: in branch4 the convolution comes first and the max pooling behind it, instead of the other way round (so the names in its state_dict differ, too)
# told: pooling-second-in-the-branch
class Inception(nn.Module):
    def __init__(self, in_channels, widths, large=3):
        super().__init__()
        one, narrow3, three, narrow5, five, pooled = widths
        self.branch1 = BasicConv(in_channels, one, 1)
        self.branch2 = nn.Sequential(
            BasicConv(in_channels, narrow3, 1), BasicConv(narrow3, three, 3)
        )
        self.branch3 = nn.Sequential(
            BasicConv(in_channels, narrow5, 1), BasicConv(narrow5, five, large)
        )
        self.branch4 = nn.Sequential(
            BasicConv(in_channels, pooled, 1), nn.MaxPool2d(3, stride=1, padding=1)
        )

    def forward(self, maps):
        branches = self.branch1, self.branch2, self.branch3, self.branch4
        return torch.cat([branch(maps) for branch in branches], dim=1)
