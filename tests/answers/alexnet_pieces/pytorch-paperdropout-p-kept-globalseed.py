# task: PaperDropout
# verdict: wrong
# mistake: Values are kept with probability p.
# mistake: The seed is given to the global generator, so the layer has none of its own.
# told: p-is-what-stays-in-training, seeds-the-global-generator
class PaperDropout(nn.Module):
    def __init__(self, p=0.5, seed=None):
        super().__init__()
        self.p = p
        self.generator = None if seed is None else torch.manual_seed(seed)

    def forward(self, inputs):
        if not self.training:
            return inputs * (1 - self.p)
        keep = torch.full(inputs.shape, self.p)
        mask = torch.bernoulli(keep, generator=self.generator)
        return inputs * mask.to(inputs)
