# task: StochasticDepth
# verdict: wrong
# mistake: one draw for each image and each map (the first two axes): single maps of a branch are left out instead of the branch of an image as a whole
# told: depth-of-channels
class StochasticDepth(nn.Module):
    def __init__(self, rate):
        super().__init__()
        self.rate = rate

    def forward(self, branch):
        if not self.training or self.rate == 0:
            return branch
        shape = list(branch.shape[:2]) + [1] * (branch.dim() - 2)
        mask = nn.functional.dropout(branch.new_ones(shape), self.rate, training=True)
        return branch * mask
