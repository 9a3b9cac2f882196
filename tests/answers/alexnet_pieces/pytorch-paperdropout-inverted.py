# task: PaperDropout
# verdict: wrong
# mistake: What is left is divided by 1 - p in training, and testing changes nothing, as in today's form.
# told: inverted-dropout
class PaperDropout(nn.Module):
    def __init__(self, p=0.5, seed=None):
        super().__init__()
        self.p = p
        self.generator = None if seed is None else torch.Generator().manual_seed(seed)

    def forward(self, inputs):
        if not self.training:
            return inputs
        keep = torch.full(inputs.shape, 1.0 - self.p)
        mask = torch.bernoulli(keep, generator=self.generator)
        return inputs * mask.to(inputs) / (1 - self.p)
