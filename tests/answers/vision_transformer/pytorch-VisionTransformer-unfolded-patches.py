# task: VisionTransformer
# verdict: right
class VisionTransformer(nn.Module):
    def __init__(
        self, image_size, patch_size, num_layers, num_heads, dim, mlp_dim,
        num_classes=1000, channels=3,
    ):  # fmt: skip
        super().__init__()
        side, rest = divmod(image_size, patch_size)
        if rest:
            raise ValueError(f"{image_size} is not a multiple of {patch_size}")
        self.patch_size = patch_size
        self.conv_proj = nn.Conv2d(channels, dim, patch_size, patch_size)
        self.register_parameter("class_token", nn.Parameter(torch.zeros(1, 1, dim)))
        self.encoder = Encoder(side * side + 1, num_layers, num_heads, dim, mlp_dim)
        self.heads = nn.Sequential()
        self.heads.add_module("head", nn.Linear(dim, num_classes))
        for parameter in self.heads.parameters():
            nn.init.constant_(parameter, 0.0)

    def forward(self, images):
        size = self.patch_size
        columns = nn.functional.unfold(images, size, stride=size)
        weight, bias = self.conv_proj.weight.flatten(1), self.conv_proj.bias
        patches = nn.functional.linear(columns.mT, weight, bias)
        token = self.class_token.repeat(len(images), 1, 1)
        return self.heads(self.encoder(torch.cat((token, patches), dim=1)).select(1, 0))
