# task: VisionTransformer
# verdict: right
# mistake: none; unusual because patches are unfolded and multiplied by the convolution's weights as a matrix, and the token is padded in front
class VisionTransformer(nn.Module):
    def __init__(
        self, image_size, patch_size, num_layers, num_heads, dim, mlp_dim,
        num_classes=1000, channels=3,
    ):  # fmt: skip
        super().__init__()
        rows, rest = divmod(image_size, patch_size)
        if rest:
            raise ValueError(f"{image_size} is not a multiple of {patch_size}.")
        self.patch_size = patch_size
        self.class_token = nn.Parameter(torch.zeros(1, 1, dim))
        self.conv_proj = nn.Conv2d(channels, dim, kernel_size=patch_size, stride=patch_size)
        self.encoder = Encoder(1 + rows * rows, num_layers, num_heads, dim, mlp_dim)
        self.heads = nn.Sequential()
        self.heads.add_module("head", nn.Linear(dim, num_classes))
        with torch.no_grad():
            for parameter in self.heads.parameters():
                parameter.zero_()

    def forward(self, images):
        p = self.patch_size
        patches = nn.functional.unfold(images, p, stride=p).mT  # (N, T, C p p)
        values = patches @ self.conv_proj.weight.flatten(1).T + self.conv_proj.bias
        values = nn.functional.pad(values, (0, 0, 1, 0))
        first = torch.zeros_like(values[:, :1]) + self.class_token
        values = torch.cat((first, values[:, 1:]), 1)
        return self.heads(self.encoder(values)[:, 0, :])
