# task: PaperDropout
# verdict: wrong
# mistake: with a seed, the generator is made and seeded anew in every call, so that every call has the same mask
# told: same-mask-in-every-call
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
            generator = torch.Generator(device=inputs.device)
            generator.manual_seed(self.seed)
        chance = torch.rand(inputs.shape, generator=generator, device=inputs.device)
        return torch.where(chance < self.p, torch.zeros_like(inputs), inputs)
