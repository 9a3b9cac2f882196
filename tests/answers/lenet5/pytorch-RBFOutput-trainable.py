# task: RBFOutput
# verdict: wrong
# mistake: the codes are a parameter and would be trained
# told: rbf-codes-are-trained
class RBFOutput(nn.Module):
    def __init__(self, codes):
        super().__init__()
        self.codes = nn.Parameter(torch.tensor(codes, dtype=torch.float32))

    def forward(self, states):
        return (states[:, None] - self.codes).square().sum(-1)
