# task: RBFOutput
# verdict: wrong
# mistake: the distances are not squared
# told: rbf-takes-the-root
class RBFOutput(nn.Module):
    def __init__(self, codes):
        super().__init__()
        self.register_buffer("codes", torch.tensor(codes, dtype=torch.float32))

    def forward(self, states):
        return torch.cdist(states, self.codes)
