# task: SparseConv2d
# verdict: wrong
# mistake: a full kernel with a mask: more parameters than there are ones in the table
# told: sparse-masked-full-kernel
class SparseConv2d(nn.Module):
    def __init__(self, table, kernel_size):
        super().__init__()
        outputs, inputs = table.shape
        mask = torch.tensor(table, dtype=torch.float32)[:, :, None, None]
        self.register_buffer("mask", mask)
        kernels = torch.stack([
            initial_weights((inputs, kernel_size, kernel_size),
                            int(row.sum()) * kernel_size**2)
            for row in table
        ])
        self.kernels = nn.Parameter(kernels * mask)
        self.biases = nn.Parameter(torch.zeros(outputs))

    def forward(self, maps):
        return F.conv2d(maps, self.kernels * self.mask, self.biases)
