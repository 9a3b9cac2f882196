# task: Dropout
# verdict: wrong
# mistake: one mask is drawn for a single example and shared by the whole batch; each value was to be dropped independently
# told: one-mask-for-the-batch
class Dropout(nn.Module):
    def __init__(self, p=0.5):
        super().__init__()
        if p < 0 or p >= 1:
            raise ValueError(f"p must be in [0, 1), got {p}")
        self.p = p

    def forward(self, inputs):
        if not self.training:
            return inputs
        mask = (torch.rand(inputs.shape[1:], device=inputs.device) >= self.p).to(inputs.dtype)
        return inputs * mask / (1 - self.p)
