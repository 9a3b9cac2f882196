# task: Dropout
# verdict: wrong
# mistake: p = 1 is let through when the layer is made
# told: one-accepted
class Dropout(nn.Module):
    def __init__(self, p=0.5):
        super().__init__()
        if not 0 <= p <= 1:
            raise ValueError("p must be a probability")
        self.p = p

    def forward(self, inputs):
        if not self.training:
            return inputs
        keep = torch.rand_like(inputs) >= self.p
        return inputs * keep / (1 - self.p)
