# task: StochasticDepth
# verdict: wrong
# mistake: the mask always has four axes: a branch (N, T, D) is blown up to four axes by broadcasting instead of keeping its shape
class StochasticDepth(nn.Module):
    def __init__(self, rate):
        super().__init__()
        self.rate = rate

    def forward(self, branch):
        if not self.training or self.rate == 0:
            return branch
        if self.rate == 1:
            return torch.zeros_like(branch)
        draws = torch.rand(branch.shape[0], 1, 1, 1, device=branch.device)
        return branch * (draws >= self.rate).to(branch.dtype) / (1 - self.rate)
