# task: Dropout
# verdict: wrong
# mistake: the mask is drawn for one example and broadcast over the first axis: all examples of a batch lose the same values
# told: one-mask-for-the-batch
class Dropout(nn.Module):
    def __init__(self, p=0.5):
        super().__init__()
        if not 0 <= p < 1:
            raise ValueError(f"p is {p}")
        self.p = p

    def forward(self, inputs):
        if not self.training or self.p == 0:
            return inputs
        keep = torch.empty_like(inputs[:1]).bernoulli_(1 - self.p)
        return inputs * keep / (1 - self.p)
