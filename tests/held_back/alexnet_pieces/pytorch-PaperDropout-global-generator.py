# task: PaperDropout
# verdict: wrong
# mistake: torch.manual_seed returns the global generator and not a new one, so the layer with a seed has no generator of its own: what else is drawn changes its masks, and two layers with one seed go on in one sequence
# told: seeds-the-global-generator
class PaperDropout(nn.Module):
    def __init__(self, p=0.5, seed=None):
        super().__init__()
        self.p = p
        self.generator = None if seed is None else torch.manual_seed(seed)

    def forward(self, inputs):
        if not self.training:
            return inputs * (1 - self.p)
        draws = torch.rand(inputs.shape, generator=self.generator)
        return torch.where(draws < self.p, torch.zeros_like(inputs), inputs)
