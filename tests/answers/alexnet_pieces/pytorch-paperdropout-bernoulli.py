# task: PaperDropout
# verdict: right
class PaperDropout(nn.Module):
    def __init__(self, p=0.5, seed=None):
        super().__init__()
        self.p = p
        self.generator = None if seed is None else torch.Generator().manual_seed(seed)

    def forward(self, inputs):
        if not self.training:
            return inputs * (1 - self.p)
        keep = torch.full(inputs.shape, 1.0 - self.p)
        mask = torch.bernoulli(keep, generator=self.generator)
        return inputs * mask.to(inputs)
