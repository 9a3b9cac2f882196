# task: SparseConv2d
# verdict: right
class SparseConv2d(nn.Module):
    def __init__(self, table, kernel_size):
        super().__init__()
        self.k, self.outputs = kernel_size, len(table)
        rows, columns = (torch.tensor(a.tolist(), dtype=torch.long) for a in table.nonzero())
        self.register_buffer("rows", rows, persistent=False)
        self.register_buffer("columns", columns, persistent=False)
        area = kernel_size * kernel_size
        degree = torch.bincount(rows, minlength=self.outputs).tolist()
        self.kernels = nn.Parameter(
            torch.stack([initial_weights((kernel_size, kernel_size), area * degree[o])
                         for o in rows.tolist()]))
        self.biases = nn.Parameter(torch.zeros(self.outputs))

    def forward(self, maps):
        n, inputs, height, width = maps.shape
        patches = F.unfold(maps, self.k).reshape(n, inputs, self.k**2, -1)
        single = torch.einsum("nepl,ep->nel", patches[:, self.columns], self.kernels.flatten(1))
        empty = single.new_zeros(n, self.outputs, single.shape[-1])
        summed = empty.index_add(1, self.rows, single) + self.biases.unsqueeze(-1)
        return summed.reshape(n, self.outputs, height - self.k + 1, width - self.k + 1)
