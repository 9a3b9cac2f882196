# task: SparseConv2d
# verdict: wrong
# mistake: the fan-in of a kernel is taken as k * k, whatever the number of input maps that its unit sees
# told: sparse-fan-in-of-one-map
class SparseConv2d(nn.Module):
    def __init__(self, table, kernel_size):
        super().__init__()
        self.inputs = [[i for i, seen in enumerate(row) if seen] for row in table.tolist()]
        self.kernels = nn.ParameterList([
            nn.Parameter(
                initial_weights((1, len(seen), kernel_size, kernel_size), kernel_size**2)
            )
            for seen in self.inputs
        ])
        self.bias = nn.Parameter(torch.zeros(len(self.inputs)))

    def forward(self, maps):
        outputs = []
        for o, seen in enumerate(self.inputs):
            outputs.append(F.conv2d(maps[:, seen], self.kernels[o], self.bias[o:o + 1]))
        return torch.cat(outputs, dim=1)
