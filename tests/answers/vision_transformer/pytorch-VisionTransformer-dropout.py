# task: VisionTransformer
# verdict: wrong
# mistake: dropout behind the convolution
# told: with-dropout-in-the-network
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
        self.dropout = nn.Dropout(0.1)
        self.encoder = Encoder(places + 1, num_layers, num_heads, dim, mlp_dim)
        self.heads = nn.Sequential(OrderedDict(head=nn.Linear(dim, num_classes)))
        nn.init.zeros_(self.heads.head.weight)
        nn.init.zeros_(self.heads.head.bias)

    def forward(self, images):
        x = self.dropout(self.conv_proj(images)).flatten(2).transpose(1, 2)
        x = torch.cat((self.class_token.repeat(len(x), 1, 1), x), dim=1)
        return self.heads(self.encoder(x)[:, 0])
