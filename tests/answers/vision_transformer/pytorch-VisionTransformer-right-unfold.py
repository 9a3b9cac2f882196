# task: VisionTransformer
# verdict: right
class VisionTransformer(nn.Module):
    def __init__(
        self, image_size, patch_size, num_layers, num_heads, dim, mlp_dim,
        num_classes=1000, channels=3,
    ):
        super().__init__()
        side, rest = divmod(image_size, patch_size)
        if rest != 0:
            raise ValueError(f"{image_size} is not a multiple of {patch_size}")
        self.patch_size = patch_size
        self.conv_proj = nn.Conv2d(channels, dim, patch_size, stride=patch_size)
        self.register_parameter("class_token", nn.Parameter(torch.zeros(1, 1, dim)))
        self.encoder = Encoder(1 + side**2, num_layers, num_heads, dim, mlp_dim)
        self.heads = nn.Sequential()
        self.heads.add_module("head", nn.Linear(dim, num_classes))
        with torch.no_grad():
            for one in self.heads.parameters():
                one.zero_()

    def forward(self, images):
        cut = nn.functional.unfold(images, self.patch_size, stride=self.patch_size)  # (N, C p p, T)
        kernel = self.conv_proj.weight.flatten(1)  # (D, C p p)
        patches = torch.einsum("dk,nkt->ntd", kernel, cut) + self.conv_proj.bias
        sequence = nn.functional.pad(patches, (0, 0, 1, 0))  # (N, T + 1, D)
        first = torch.zeros(sequence.shape[1], 1).to(sequence)
        first[0] = 1
        return self.heads(self.encoder(sequence + first * self.class_token).select(1, 0))
