# task: Dropout
# verdict: wrong
# mistake: one mask is drawn for the last axis only and shared by all rows, so the values of one column are dropped together and not independently
# mistake: p is checked with assert, which raises AssertionError and not ValueError
# told: one-mask-for-all-rows, probability-asserted
class Dropout(nn.Module):
    def __init__(self, p=0.5):
        super().__init__()
        assert 0 <= p < 1, "p must be from 0 on and below 1"
        self.p = p

    def forward(self, inputs):
        if not self.training or self.p == 0:
            return inputs
        units = inputs.shape[-1]
        mask = torch.rand(units, device=inputs.device) >= self.p  # which units work
        return torch.where(mask, inputs / (1 - self.p), torch.zeros_like(inputs))
