# task: SparseConv2d
# verdict: wrong
# mistake: all kernels start with one fan-in, that of an output map which sees all input maps, although the fan-in differs from output map to output map (the row sums of the table)
# told: sparse-fan-in-of-all-maps
class SparseConv2d(nn.Module):
    def __init__(self, table, kernel_size):
        super().__init__()
        self.outputs, self.inputs = table.shape
        rows, columns = table.nonzero()
        self.register_buffer("rows", torch.tensor(rows), persistent=False)
        self.register_buffer("columns", torch.tensor(columns), persistent=False)
        shape = (len(rows), kernel_size, kernel_size)
        fan_in = self.inputs * kernel_size**2
        self.kernels = nn.Parameter(initial_weights(shape, fan_in))
        self.biases = nn.Parameter(torch.zeros(self.outputs))

    def forward(self, maps):
        empty = self.kernels.new_zeros(
            self.outputs, self.inputs, *self.kernels.shape[1:]
        )
        full = empty.index_put((self.rows, self.columns), self.kernels)
        return F.conv2d(maps, full, self.biases)
