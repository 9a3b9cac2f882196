# task: PaperDropout
# verdict: wrong
# mistake: the generator is made anew in each call so that a seeded layer always draws the same mask; what is kept in training is divided by 1 - p
# told: same-mask-in-every-call, scaled-in-both
class PaperDropout(nn.Module):
    def __init__(self, p=0.5, seed=None):
        super().__init__()
        self.p, self.seed = p, seed

    def forward(self, inputs):
        if self.training:
            generator = None
            if self.seed is not None:
                generator = torch.Generator().manual_seed(self.seed)
            mask = torch.rand(inputs.shape, generator=generator) >= self.p
            return inputs * mask / (1 - self.p)
        return inputs * (1 - self.p)
