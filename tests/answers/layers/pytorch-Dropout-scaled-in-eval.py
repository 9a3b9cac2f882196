# task: Dropout
# verdict: wrong
# mistake: the values are scaled by 1 - p in evaluation (as in the paper) instead of divided by 1 - p in training
# mistake: p = 0 is refused, although 0 <= p < 1 is allowed
# told: scaled-in-evaluation, zero-refused
class Dropout(nn.Module):
    def __init__(self, p=0.5):
        super().__init__()
        if not 0 < p < 1:
            raise ValueError("p has to lie between 0 and 1")
        self.keep = 1 - p

    def forward(self, inputs):
        if self.training:
            keep = torch.full_like(inputs, self.keep)
            return inputs * torch.bernoulli(keep)
        return inputs * self.keep
