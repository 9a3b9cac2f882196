# task: Dropout
# verdict: wrong
# mistake: one mask is drawn for all examples of the batch, so that the values at one place share their fate
# told: one-mask-for-the-batch
class Dropout(nn.Module):
    def __init__(self, p=0.5):
        super().__init__()
        if p < 0 or p >= 1:
            raise ValueError("p must be from 0 to below 1")
        self.p = p

    def forward(self, inputs):
        if not self.training:
            return inputs
        keep = torch.rand(inputs.shape[1:], device=inputs.device) >= self.p
        return inputs * keep.to(inputs.dtype) / (1 - self.p)
