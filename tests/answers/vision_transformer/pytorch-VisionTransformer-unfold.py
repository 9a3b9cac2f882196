# task: VisionTransformer
# verdict: right
# way: patches by functional.unfold and one matrix product with the flattened kernel of conv_proj
class VisionTransformer(nn.Module):
    def __init__(
        self, image_size, patch_size, num_layers, num_heads, dim, mlp_dim,
        num_classes=1000, channels=3,
    ):  # fmt: skip
        super().__init__()
        if image_size % patch_size != 0:
            raise ValueError(f"{image_size} is not a multiple of {patch_size}")
        self.patch_size = patch_size
        self.class_token = nn.Parameter(torch.zeros(1, 1, dim))
        self.conv_proj = nn.Conv2d(channels, dim, patch_size, stride=patch_size)
        length = 1 + (image_size // patch_size) ** 2
        self.encoder = Encoder(length, num_layers, num_heads, dim, mlp_dim)
        head = nn.Linear(dim, num_classes)
        for one in head.parameters():
            one.data.zero_()
        self.heads = nn.Sequential(OrderedDict([("head", head)]))

    def forward(self, images):
        size = self.patch_size
        columns = nn.functional.unfold(images, size, stride=size)  # (N, C p p, T)
        kernel = self.conv_proj.weight.flatten(1)
        patches = torch.einsum("nvt,dv->ntd", columns, kernel) + self.conv_proj.bias
        token = self.class_token.repeat(images.shape[0], 1, 1)
        encoded = self.encoder(torch.cat([token, patches], dim=1))
        return self.heads(encoded.select(1, 0))
