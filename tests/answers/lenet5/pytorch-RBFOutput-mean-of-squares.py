# task: RBFOutput
# verdict: wrong
# mistake: the squared differences are averaged over the units instead of summed, so every distance is `units` times too small
# told: rbf-averages
class RBFOutput(nn.Module):
    def __init__(self, codes):
        super().__init__()
        self.register_buffer("codes", torch.as_tensor(codes, dtype=torch.float32))

    def forward(self, states):
        n, units = states.shape
        classes = len(self.codes)
        a = states.unsqueeze(1).expand(n, classes, units)
        b = self.codes.to(states.dtype).unsqueeze(0).expand(n, classes, units)
        return F.mse_loss(a, b, reduction="none").mean(dim=-1)
