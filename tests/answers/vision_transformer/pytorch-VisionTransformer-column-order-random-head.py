# task: VisionTransformer
# verdict: wrong
# mistake: the patches come column by column; the head keeps its random start
# told: patches-by-columns
class VisionTransformer(nn.Module):
    def __init__(
        self, image_size, patch_size, num_layers, num_heads, dim, mlp_dim,
        num_classes=1000, channels=3,
    ):  # fmt: skip
        super().__init__()
        if image_size % patch_size:
            raise ValueError("image_size must be a multiple of patch_size")
        self.conv_proj = nn.Conv2d(channels, dim, patch_size, stride=patch_size)
        self.class_token = nn.Parameter(torch.zeros(1, 1, dim))
        length = (image_size // patch_size) ** 2 + 1
        self.encoder = Encoder(length, num_layers, num_heads, dim, mlp_dim)
        self.heads = nn.Sequential(OrderedDict(head=nn.Linear(dim, num_classes)))

    def forward(self, images):
        patches = self.conv_proj(images).transpose(2, 3).flatten(2).transpose(1, 2)
        token = self.class_token.expand(len(images), -1, -1)
        return self.heads(self.encoder(torch.cat([token, patches], dim=1))[:, 0])
