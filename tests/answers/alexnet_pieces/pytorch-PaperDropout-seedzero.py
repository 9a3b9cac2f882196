# task: PaperDropout
# verdict: wrong
# mistake: the seed 0 counts as no seed, and the layer draws from the global generator
# told: seed-zero-taken-for-none
class PaperDropout(nn.Module):
    def __init__(self, p=0.5, seed=None):
        super().__init__()
        self.p = p
        self.generator = torch.Generator().manual_seed(seed) if seed else None

    def forward(self, inputs):
        if not self.training:
            return inputs * (1 - self.p)
        draws = torch.rand(inputs.shape, generator=self.generator)
        return inputs.masked_fill((draws < self.p).to(inputs.device), 0.0)
