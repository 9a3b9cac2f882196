# task: PaperDropout
# verdict: wrong
# mistake: the seed is set in the global generator, so what is drawn meanwhile changes the masks, and making the layer disturbs everybody else's draws
class PaperDropout(nn.Module):
    def __init__(self, p=0.5, seed=None):
        super().__init__()
        self.p = p
        if seed is not None:
            torch.manual_seed(seed)

    def forward(self, inputs):
        if not self.training:
            return inputs * (1 - self.p)
        kept = torch.rand(inputs.shape, device=inputs.device) >= self.p
        return inputs * kept
