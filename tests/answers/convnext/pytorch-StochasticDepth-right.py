# task: StochasticDepth
# verdict: right
class StochasticDepth(nn.Module):
    def __init__(self, rate):
        super().__init__()
        self.drop = nn.Dropout(rate)

    def forward(self, branch):
        ones = torch.ones_like(branch[:, :1].reshape(len(branch), -1)[:, :1])
        return branch * self.drop(ones).reshape([len(branch)] + [1] * (branch.dim() - 1))
