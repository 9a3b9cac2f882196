# task: Dropout
# verdict: wrong
# mistake: draws one mask without the batch axis, so that all examples of a batch lose the same values

class Dropout(nn.Module):
    def __init__(self, p=0.5):
        super().__init__()
        if not 0 <= p < 1:
            raise ValueError("p must be from 0 to below 1")
        self.p = p

    def forward(self, inputs):
        if not self.training:
            return inputs
        chance = torch.rand(inputs.shape[1:], device=inputs.device)
        mask = (chance >= self.p).to(inputs.dtype)
        return inputs * mask / (1 - self.p)
