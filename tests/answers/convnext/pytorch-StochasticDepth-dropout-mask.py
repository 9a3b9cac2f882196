# task: StochasticDepth
# verdict: right
class StochasticDepth(nn.Module):
    def __init__(self, rate):
        super().__init__()
        self.keep = 1 - rate

    def forward(self, branch):
        if self.training:
            mask = branch.new_ones(len(branch), *(1 for _ in branch.shape[1:]))
            return nn.functional.dropout(mask, p=1 - self.keep, training=True) * branch
        return branch
