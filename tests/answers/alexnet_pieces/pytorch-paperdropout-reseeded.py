# task: PaperDropout
# verdict: wrong
# mistake: The generator is made anew in each call, so every call draws the same mask.
# told: same-mask-in-every-call
class PaperDropout(nn.Module):
    def __init__(self, p=0.5, seed=None):
        super().__init__()
        self.p = p
        self.seed = seed

    def forward(self, inputs):
        if not self.training:
            return inputs * (1 - self.p)
        self.generator = None if self.seed is None else torch.Generator().manual_seed(self.seed)
        keep = torch.full(inputs.shape, 1.0 - self.p)
        mask = torch.bernoulli(keep, generator=self.generator)
        return inputs * mask.to(inputs)
