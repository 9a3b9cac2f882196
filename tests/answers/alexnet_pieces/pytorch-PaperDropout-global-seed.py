# task: PaperDropout
# verdict: wrong
# mistake: the seed sets the global generator, which others then draw from; the values left are divided by 1 - p in training
# told: inverted-dropout, seeds-the-global-generator
class PaperDropout(nn.Module):
    def __init__(self, p=0.5, seed=None):
        super().__init__()
        self.p = p
        if seed is not None:
            torch.manual_seed(seed)

    def forward(self, inputs):
        if not self.training:
            return inputs
        mask = torch.rand_like(inputs) >= self.p
        return inputs * mask / (1 - self.p)
