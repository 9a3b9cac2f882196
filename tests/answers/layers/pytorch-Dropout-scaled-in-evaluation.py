# task: Dropout
# verdict: wrong
# mistake: nothing is scaled in training and values are multiplied by 1 - p in evaluation
# told: scaled-in-evaluation
class Dropout(nn.Module):
    def __init__(self, p=0.5):
        super().__init__()
        if not 0 <= p < 1:
            raise ValueError("p must be in [0, 1)")
        self.p = p

    def forward(self, inputs):
        if not self.training:
            return inputs * (1 - self.p)
        return inputs * (torch.rand_like(inputs) >= self.p)
