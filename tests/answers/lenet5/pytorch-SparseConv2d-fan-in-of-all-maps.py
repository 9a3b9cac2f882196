# task: SparseConv2d
# verdict: wrong
# mistake: every kernel is drawn with the fan-in of a map that sees all input maps; a masked dense kernel has parameters where the table has 0
# told: sparse-masked-full-kernel
class SparseConv2d(nn.Module):
    def __init__(self, table, kernel_size):
        super().__init__()
        outputs, inputs = table.shape
        shape = (outputs, inputs, kernel_size, kernel_size)
        self.weight = nn.Parameter(initial_weights(shape, inputs * kernel_size**2))
        self.bias = nn.Parameter(torch.zeros(outputs))
        mask = torch.as_tensor(table, dtype=torch.float32)
        self.register_buffer("mask", mask[:, :, None, None])

    def forward(self, maps):
        return F.conv2d(maps, self.weight * self.mask, self.bias)
