# task: VisionTransformer
# verdict: wrong
# mistake: patches come column by column
# mistake: the bias of the head keeps its random start
# told: bias-of-the-head-not-zero, patches-by-columns
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

    def forward(self, images):
        x = self.conv_proj(images)
        x = x.permute(0, 3, 2, 1).flatten(1, 2)
        x = torch.cat((self.class_token.repeat(len(x), 1, 1), x), dim=1)
        return self.heads(self.encoder(x)[:, 0])
