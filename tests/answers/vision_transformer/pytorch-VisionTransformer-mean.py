# task: VisionTransformer
# verdict: wrong
# mistake: the head reads the mean of all places
# told: mean-of-all-places
class VisionTransformer(nn.Module):
    def __init__(self, image_size, patch_size, num_layers, num_heads, dim, mlp_dim,
                 num_classes=1000, channels=3):
        super().__init__()
        if image_size % patch_size != 0:
            raise ValueError("image_size")
        n = (image_size // patch_size) ** 2
        self.conv_proj = nn.Conv2d(channels, dim, kernel_size=patch_size, stride=patch_size)
        self.class_token = nn.Parameter(torch.zeros(1, 1, dim))
        self.encoder = Encoder(n + 1, num_layers, num_heads, dim, mlp_dim)
        self.heads = nn.Sequential(OrderedDict([("head", nn.Linear(dim, num_classes))]))
        nn.init.constant_(self.heads.head.weight, 0.0)
        nn.init.constant_(self.heads.head.bias, 0.0)

    def forward(self, x):
        x = self.conv_proj(x).flatten(2).permute(0, 2, 1)
        x = torch.cat([self.class_token.expand(x.shape[0], 1, -1), x], dim=1)
        return self.heads(self.encoder(x).mean(1))
