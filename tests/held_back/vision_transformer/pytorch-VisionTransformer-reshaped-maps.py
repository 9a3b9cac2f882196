# task: VisionTransformer
# verdict: wrong
# mistake: the maps (N, dim, rows, columns) are reshaped to (N, T, dim) without transposing, which mixes values of different patches
# mistake: the bias of the head starts as nn.Linear draws it, not at 0
class VisionTransformer(nn.Module):
    def __init__(
        self, image_size, patch_size, num_layers, num_heads, dim, mlp_dim,
        num_classes=1000, channels=3,
    ):  # fmt: skip
        super().__init__()
        if image_size % patch_size:
            raise ValueError("image_size must be a multiple of patch_size.")
        self.dim = dim
        self.conv_proj = nn.Conv2d(channels, dim, patch_size, patch_size)
        self.class_token = nn.Parameter(torch.zeros(1, 1, dim))
        length = (image_size // patch_size) ** 2 + 1
        self.encoder = Encoder(length, num_layers, num_heads, dim, mlp_dim)
        self.heads = nn.Sequential(OrderedDict([("head", nn.Linear(dim, num_classes))]))
        nn.init.zeros_(self.heads.head.weight)

    def forward(self, images):
        patches = self.conv_proj(images).reshape(len(images), -1, self.dim)
        token = self.class_token.expand(len(images), -1, -1)
        values = self.encoder(torch.cat([token, patches], dim=1))
        return self.heads(values[:, 0])
