# task: VisionTransformer
# verdict: wrong
# mistake: the maps are reshaped to (N, T, D) without moving the axes
# told: maps-reshaped-to-places
class VisionTransformer(nn.Module):
    def __init__(
        self, image_size, patch_size, num_layers, num_heads, dim, mlp_dim,
        num_classes=1000, channels=3,
    ):
        super().__init__()
        if image_size % patch_size:
            raise ValueError("image_size must be a multiple of patch_size")
        self.places = (image_size // patch_size) ** 2
        self.dim = dim
        self.conv_proj = nn.Conv2d(channels, dim, patch_size, patch_size)
        self.class_token = nn.Parameter(torch.zeros(1, 1, dim))
        self.encoder = Encoder(self.places + 1, num_layers, num_heads, dim, mlp_dim)
        self.heads = nn.Sequential(OrderedDict(head=nn.Linear(dim, num_classes)))
        nn.init.zeros_(self.heads.head.weight)
        nn.init.zeros_(self.heads.head.bias)

    def forward(self, images):
        x = self.conv_proj(images).reshape(-1, self.places, self.dim)
        x = torch.cat((self.class_token.repeat(len(x), 1, 1), x), dim=1)
        return self.heads(self.encoder(x)[:, 0])
