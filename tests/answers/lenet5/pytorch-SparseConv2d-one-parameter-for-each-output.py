# task: SparseConv2d
# verdict: right
class SparseConv2d(nn.Module):
    def __init__(self, table, kernel_size):
        super().__init__()
        self.sources = [
            [i for i, seen in enumerate(row) if seen] for row in table.tolist()
        ]
        self.kernels = nn.ParameterList(
            initial_weights((1, len(s), kernel_size, kernel_size), len(s) * kernel_size**2)
            for s in self.sources
        )
        self.bias = nn.Parameter(torch.zeros(len(self.sources)))

    def forward(self, maps):
        made = [F.conv2d(maps[:, s], k) for s, k in zip(self.sources, self.kernels)]
        return torch.cat(made, dim=1) + self.bias.view(-1, 1, 1)
