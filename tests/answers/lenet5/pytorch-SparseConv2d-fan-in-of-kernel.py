# task: SparseConv2d
# verdict: wrong
# mistake: fan_in is that of one kernel (k * k) and not of the unit (k * k times the number of maps it sees), so the kernels start 3 to 6 times too large with the paper's table and equally wide for all output maps
# told: sparse-fan-in-of-one-map
class SparseConv2d(nn.Module):
    def __init__(self, table, kernel_size):
        super().__init__()
        self.size = kernel_size
        mask = torch.as_tensor(table) != 0
        self.register_buffer("mask", mask)
        self.kernels = nn.Parameter(
            initial_weights(
                (int(mask.sum()), kernel_size, kernel_size), kernel_size**2
            )
        )
        self.bias = nn.Parameter(torch.zeros(mask.shape[0]))

    def forward(self, maps):
        full = self.kernels.new_zeros(*self.mask.shape, self.size, self.size)
        full = full.index_put(self.mask.nonzero(as_tuple=True), self.kernels)
        return F.conv2d(maps, full, self.bias)
