# task: StochasticDepth
# verdict: wrong
# mistake: the draws have the shape (N, 1, 1, 1) whatever the branch: one of shape (N, D) comes back as (N, 1, N, D), and one of five axes fails or mixes images
# mistake: with rate 1 the mask of zeros is divided by zero, and all becomes NaN instead of zero
# told: four-axes-always, zero-by-zero
class StochasticDepth(nn.Module):
    def __init__(self, rate):
        super().__init__()
        self.rate = rate

    def forward(self, branch):
        if not self.training:
            return branch
        draws = torch.rand(
            branch.shape[0], 1, 1, 1, dtype=branch.dtype, device=branch.device
        )
        keep = (draws >= self.rate).to(branch.dtype)
        return branch * (keep / (1.0 - self.rate))
