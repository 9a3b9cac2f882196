# task: PaperDropout
# verdict: wrong
# mistake: the seed goes to the global generator, the layer has none of its own
# mistake: testing multiplies by p instead of 1 - p
# told: factor-p-in-testing, seeds-the-global-generator
class PaperDropout(nn.Module):
    def __init__(self, p=0.5, seed=None):
        super().__init__()
        self.p = p
        if seed is not None:
            torch.manual_seed(seed)

    def forward(self, inputs):
        if not self.training:
            return inputs * self.p
        kept = torch.rand_like(inputs) >= self.p
        return inputs * kept
