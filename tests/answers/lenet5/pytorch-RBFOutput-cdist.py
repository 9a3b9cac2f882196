# task: RBFOutput
# verdict: wrong
# mistake: cdist gives the distances, not their squares
# mistake: the codes are an nn.Parameter and thus trainable
# told: rbf-codes-are-trained, rbf-takes-the-root
class RBFOutput(nn.Module):
    def __init__(self, codes):
        super().__init__()
        self.codes = nn.Parameter(torch.tensor(codes, dtype=torch.float32))

    def forward(self, states):
        return torch.cdist(states, self.codes.to(states.dtype))
