# task: VisionTransformer
# verdict: wrong
# mistake: the patches come column by column from the left instead of row by row from the top
# told: patches-by-columns
class VisionTransformer(nn.Module):
    def __init__(
        self, image_size, patch_size, num_layers, num_heads, dim, mlp_dim,
        num_classes=1000, channels=3,
    ):  # fmt: skip
        super().__init__()
        if image_size % patch_size != 0:
            raise ValueError(f"{image_size} is not a multiple of {patch_size}")
        side = image_size // patch_size
        self.conv_proj = nn.Conv2d(channels, dim, patch_size, stride=patch_size)
        self.class_token = nn.Parameter(torch.zeros(1, 1, dim))
        self.encoder = Encoder(side * side + 1, num_layers, num_heads, dim, mlp_dim)
        head = nn.Linear(dim, num_classes)
        nn.init.zeros_(head.weight)
        nn.init.zeros_(head.bias)
        self.heads = nn.Sequential(OrderedDict(head=head))

    def forward(self, images):
        maps = self.conv_proj(images)  # (N, dim, h, w)
        places = maps.transpose(1, 3).flatten(1, 2)  # (N, places, dim)
        token = self.class_token.expand(len(images), -1, -1)
        answers = self.encoder(torch.cat([token, places], dim=1))
        return self.heads(answers[:, 0])
