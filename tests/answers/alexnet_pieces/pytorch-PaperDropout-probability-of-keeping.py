# task: PaperDropout
# verdict: wrong
# mistake: values become 0 with probability 1 - p instead of p
# told: p-is-what-stays-in-training
class PaperDropout(nn.Module):
    def __init__(self, p=0.5, seed=None):
        super().__init__()
        self.p = p
        self.generator = None
        if seed is not None:
            self.generator = torch.Generator().manual_seed(seed)

    def forward(self, inputs):
        if not self.training:
            return inputs * (1 - self.p)
        draws = torch.rand(inputs.shape, generator=self.generator)
        return inputs * (draws < self.p)
