# task: VisionTransformer
# verdict: wrong
# mistake: the class token stands behind the patches, and is read there
# told: last-place-read, token-behind-the-patches
class VisionTransformer(nn.Module):
    def __init__(
        self, image_size, patch_size, num_layers, num_heads, dim, mlp_dim,
        num_classes=1000, channels=3,
    ):
        super().__init__()
        if image_size % patch_size:
            raise ValueError("image_size must be a multiple of patch_size")
        self.conv_proj = nn.Conv2d(channels, dim, patch_size, patch_size)
        self.class_token = nn.Parameter(torch.zeros(1, 1, dim))
        places = (image_size // patch_size) ** 2
        self.encoder = Encoder(places + 1, num_layers, num_heads, dim, mlp_dim)
        self.heads = nn.Sequential(OrderedDict(head=nn.Linear(dim, num_classes)))
        nn.init.zeros_(self.heads.head.weight)
        nn.init.zeros_(self.heads.head.bias)

    def forward(self, images):
        x = self.conv_proj(images).flatten(2).transpose(1, 2)
        x = torch.cat((x, self.class_token.repeat(len(x), 1, 1)), dim=1)
        return self.heads(self.encoder(x)[:, -1])
