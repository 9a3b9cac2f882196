# task: SparseConv2d
# verdict: right
# way: one depthwise convolution with a group for each 1 of the table, and index_add to gather the results at their output maps
class SparseConv2d(nn.Module):
    def __init__(self, table, kernel_size):
        super().__init__()
        sees = torch.tensor(table) != 0
        outputs, inputs = sees.nonzero(as_tuple=True)
        self.register_buffer("outputs", outputs)
        self.register_buffer("inputs", inputs)
        fan_ins = sees.sum(dim=1) * kernel_size**2
        shape = (1, kernel_size, kernel_size)
        self.kernels = nn.Parameter(
            torch.stack(
                [initial_weights(shape, int(fan_ins[o])) for o in outputs]
            )
        )
        self.bias = nn.Parameter(torch.zeros(len(table)))

    def forward(self, maps):
        each = F.conv2d(
            maps[:, self.inputs], self.kernels, groups=len(self.inputs)
        )
        n, _, h, w = each.shape
        made = self.bias.view(1, -1, 1, 1).expand(n, -1, h, w)
        return made.index_add(1, self.outputs, each)
