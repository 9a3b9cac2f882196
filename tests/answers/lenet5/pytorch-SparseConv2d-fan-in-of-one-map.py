# task: SparseConv2d
# verdict: wrong
# mistake: fan_in counts a single kernel for every output map
# told: sparse-fan-in-of-one-map
class SparseConv2d(nn.Module):
    def __init__(self, table, kernel_size):
        super().__init__()
        table = torch.as_tensor(table)
        self.shape = (table.shape[0], table.shape[1], kernel_size, kernel_size)
        rows, columns = torch.nonzero(table, as_tuple=True)
        self.register_buffer("rows", rows)
        self.register_buffer("columns", columns)
        self.weight = nn.Parameter(
            initial_weights((len(rows), kernel_size, kernel_size), kernel_size**2)
        )
        self.bias = nn.Parameter(torch.zeros(table.shape[0]))

    def forward(self, maps):
        weight = self.weight.new_zeros(self.shape)
        weight = weight.index_put((self.rows, self.columns), self.weight)
        return F.conv2d(maps, weight, self.bias)
