# task: StochasticDepth
# verdict: wrong
# mistake: one draw decides for the whole batch
# told: depth-of-the-batch
class StochasticDepth(nn.Module):
    def __init__(self, rate):
        super().__init__()
        self.rate = rate

    def forward(self, branch):
        if not self.training or self.rate == 0:
            return branch
        if torch.rand(1).item() < self.rate:
            return torch.zeros_like(branch)
        return branch / (1 - self.rate)
