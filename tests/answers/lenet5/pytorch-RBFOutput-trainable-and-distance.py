# task: RBFOutput
# verdict: wrong
# mistake: the codes are a trainable parameter; the root is taken of the squared distance
# told: rbf-codes-are-trained, rbf-takes-the-root
class RBFOutput(nn.Module):
    def __init__(self, codes):
        super().__init__()
        self.codes = nn.Parameter(torch.tensor(codes, dtype=torch.float32))

    def forward(self, states):
        return torch.cdist(states, self.codes)
