# task: StochasticDepth
# verdict: wrong
# mistake: plain dropout, of single values
# told: depth-of-values
class StochasticDepth(nn.Module):
    def __init__(self, rate):
        super().__init__()
        self.drop = nn.Dropout(rate)

    def forward(self, branch):
        return self.drop(branch)
