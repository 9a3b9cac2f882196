# task: VisionTransformer
# verdict: wrong
# mistake: positions are added here and again in the encoder
# mistake: no ValueError for a size that does not fit
# told: any-size-accepted, positions-added-twice
class VisionTransformer(nn.Module):
    def __init__(
        self, image_size, patch_size, num_layers, num_heads, dim, mlp_dim,
        num_classes=1000, channels=3,
    ):
        super().__init__()
        self.conv_proj = nn.Conv2d(channels, dim, patch_size, patch_size)
        self.class_token = nn.Parameter(torch.zeros(1, 1, dim))
        places = (image_size // patch_size) ** 2
        self.encoder = Encoder(places + 1, num_layers, num_heads, dim, mlp_dim)
        self.heads = nn.Sequential(OrderedDict(head=nn.Linear(dim, num_classes)))
        nn.init.zeros_(self.heads.head.weight)
        nn.init.zeros_(self.heads.head.bias)

    def forward(self, images):
        x = self.conv_proj(images).flatten(2).transpose(1, 2)
        x = torch.cat((self.class_token.repeat(len(x), 1, 1), x), dim=1)
        x = x + self.encoder.pos_embedding
        return self.heads(self.encoder(x)[:, 0])
