# task: SparseConv2d
# verdict: right
# mistake: none; unusual because all kernels are one parameter (number of ones, k, k), written into a dense weight at every call

import numpy as np

class SparseConv2d(nn.Module):
    def __init__(self, table, kernel_size):
        super().__init__()
        table = np.asarray(table) != 0
        rows, columns = np.nonzero(table)
        self.dense_shape = (*table.shape, kernel_size, kernel_size)
        self.register_buffer("rows", torch.from_numpy(rows), persistent=False)
        self.register_buffer("columns", torch.from_numpy(columns), persistent=False)
        window = (kernel_size, kernel_size)
        starts = [
            initial_weights((int(seen), *window), int(seen) * kernel_size**2)
            for seen in table.sum(axis=1)
            if seen
        ]
        self.kernels = nn.Parameter(torch.cat(starts))
        self.shift = nn.Parameter(torch.zeros(len(table)))

    def forward(self, maps):
        dense = self.kernels.new_zeros(self.dense_shape)
        dense = dense.index_put((self.rows, self.columns), self.kernels)
        return F.conv2d(maps, dense, self.shift)
