# task: SparseConv2d
# verdict: right
# way: one parameter with a kernel per 1 in the table, put into a dense weight of zeros by index at each call
class SparseConv2d(nn.Module):
    def __init__(self, table, kernel_size):
        super().__init__()
        seen = torch.as_tensor(table) != 0
        self.shape = (*seen.shape, kernel_size, kernel_size)
        rows, columns = torch.nonzero(seen, as_tuple=True)
        self.register_buffer("rows", rows)
        self.register_buffer("columns", columns)
        area = kernel_size**2
        kernels = [
            initial_weights((kernel_size, kernel_size), area * int(seen[row].sum()))
            for row in rows.tolist()
        ]
        self.kernels = nn.Parameter(torch.stack(kernels))
        self.bias = nn.Parameter(torch.zeros(seen.shape[0]))

    def forward(self, maps):
        weight = self.kernels.new_zeros(self.shape)
        weight = weight.index_put((self.rows, self.columns), self.kernels)
        return F.conv2d(maps, weight, self.bias)
