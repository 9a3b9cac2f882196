# task: Dropout
# verdict: wrong
# mistake: the values that are kept are not divided by 1 - p
# told: not-scaled
class Dropout(nn.Module):
    def __init__(self, p=0.5):
        super().__init__()
        if not 0 <= p < 1:
            raise ValueError("p")
        self.p = p

    def forward(self, inputs):
        if not self.training:
            return inputs
        return inputs * (torch.rand_like(inputs) >= self.p)
