# task: LoRAConv
# verdict: right
class LoRAConv(nn.Module):
    def __init__(self, layer, rank, alpha):
        super().__init__()
        if rank < 1 or layer.groups != 1:
            raise ValueError("rank or groups")
        self.layer = layer.requires_grad_(False)
        w = layer.weight
        self.A = nn.Parameter(torch.randn_like(w[:1]).repeat(rank, 1, 1, 1) * 0.05)
        with torch.no_grad():
            self.A.normal_(std=0.05)
        self.B = nn.Parameter(w.new_zeros(w.shape[0], rank, 1, 1))
        self.scale, self.merged = alpha / rank, False

    def update(self):
        return self.scale * torch.einsum("orab,rikl->oikl", self.B, self.A)

    def forward(self, inputs):
        out = self.layer(inputs)
        if self.merged:
            return out
        y = functional.conv2d(inputs, self.A, None, self.layer.stride, self.layer.padding, self.layer.dilation)
        return out + self.scale * functional.conv2d(y, self.B)
