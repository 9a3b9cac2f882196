# task: VisionTransformer
# verdict: wrong
# mistake: the permutation puts the columns in front of the rows, so patches come column by column from the left
# told: patches-by-columns
class VisionTransformer(nn.Module):
    def __init__(
        self, image_size, patch_size, num_layers, num_heads, dim, mlp_dim,
        num_classes=1000, channels=3,
    ):  # fmt: skip
        super().__init__()
        side, rest = divmod(image_size, patch_size)
        if rest:
            raise ValueError("image_size must be a multiple of patch_size")
        self.class_token = nn.Parameter(torch.zeros(1, 1, dim))
        self.conv_proj = nn.Conv2d(channels, dim, patch_size, stride=patch_size)
        self.encoder = Encoder(side * side + 1, num_layers, num_heads, dim, mlp_dim)
        self.heads = nn.Sequential(OrderedDict(head=nn.Linear(dim, num_classes)))
        nn.init.zeros_(self.heads.head.weight)
        nn.init.zeros_(self.heads.head.bias)

    def forward(self, images):
        maps = self.conv_proj(images)  # (N, dim, rows, columns)
        patches = maps.permute(0, 3, 2, 1).flatten(1, 2)
        token = self.class_token.expand(len(images), -1, -1)
        encoded = self.encoder(torch.cat((token, patches), dim=1))
        return self.heads(encoded[:, 0])
