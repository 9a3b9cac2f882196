# task: PaperDropout
# verdict: wrong
# mistake: the generator is made anew in each forward, so with a seed every call has the same mask instead of a new one
# mistake: what survives in training is divided by 1 - p (inverted dropout); it should be left as it is
# told: same-mask-in-every-call, scaled-in-both
class PaperDropout(nn.Module):
    def __init__(self, p=0.5, seed=None):
        super().__init__()
        self.p = p
        self.seed = seed

    def forward(self, inputs):
        if not self.training:
            return inputs * (1 - self.p)
        generator = None
        if self.seed is not None:
            generator = torch.Generator().manual_seed(self.seed)
        mask = torch.rand(inputs.shape, generator=generator) >= self.p
        return inputs * mask / (1 - self.p)
