# task: Dropout
# verdict: wrong
# mistake: one mask is drawn for all examples of the batch, so that they share their zeros
# mistake: scaled as in the paper: nothing in training, times 1 - p in evaluation
# told: one-mask-for-the-batch, scaled-in-evaluation
class Dropout(nn.Module):
    def __init__(self, p=0.5):
        super().__init__()
        if not 0 <= p < 1:
            raise ValueError(f"p = {p}")
        self.p = p

    def forward(self, inputs):
        if not self.training:
            return inputs * (1 - self.p)
        mask = torch.rand(inputs.shape[1:], device=inputs.device) >= self.p
        return inputs * mask
