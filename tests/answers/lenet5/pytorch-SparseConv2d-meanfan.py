# task: SparseConv2d
# verdict: wrong
# mistake: all kernels start with the average fan-in, instead of that of the output map they belong to
# told: sparse-fan-in-of-the-mean
class SparseConv2d(nn.Module):
    def __init__(self, table, kernel_size):
        super().__init__()
        seen = torch.tensor(table) != 0
        rows, columns = seen.nonzero(as_tuple=True)
        self.full_shape = (*seen.shape, kernel_size, kernel_size)
        self.register_buffer("rows", rows)
        self.register_buffer("columns", columns)
        fan_in = len(rows) / seen.shape[0] * kernel_size**2
        self.kernels = nn.Parameter(
            initial_weights((len(rows), kernel_size, kernel_size), fan_in)
        )
        self.bias = nn.Parameter(torch.zeros(seen.shape[0]))

    def forward(self, maps):
        full = self.kernels.new_zeros(self.full_shape)
        full = full.index_put((self.rows, self.columns), self.kernels)
        return F.conv2d(maps, full, self.bias)
