# task: SparseConv2d
# verdict: wrong
# mistake: every kernel starts with a fan-in of k x k, that of one kernel alone, not with all inputs of its unit

import numpy as np

class SparseConv2d(nn.Module):
    def __init__(self, table, kernel_size):
        super().__init__()
        self.sources = [np.flatnonzero(row).tolist() for row in table]
        k = kernel_size
        self.kernels = nn.ParameterList(
            nn.Parameter(initial_weights((1, len(sources), k, k), k * k))
            for sources in self.sources
        )
        self.bias = nn.Parameter(torch.zeros(len(self.sources)))

    def forward(self, maps):
        outputs = [
            F.conv2d(maps[:, sources], kernel)
            for sources, kernel in zip(self.sources, self.kernels)
        ]
        return torch.cat(outputs, dim=1) + self.bias[:, None, None]
