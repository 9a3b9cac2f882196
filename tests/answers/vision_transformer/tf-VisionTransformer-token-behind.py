# task: VisionTransformer
# verdict: wrong
# mistake: the class token stands behind the patches and is read from the last place, so every place gets the position of another one
# told: last-place-read, token-behind-the-patches
class VisionTransformer(keras.Model):
    def __init__(
        self, image_size, patch_size, num_layers, num_heads, dim, mlp_dim, num_classes=1000,
        **kwargs,
    ):  # fmt: skip
        super().__init__(**kwargs)
        self.settings = {
            "image_size": image_size, "patch_size": patch_size, "num_layers": num_layers,
            "num_heads": num_heads, "dim": dim, "mlp_dim": mlp_dim, "num_classes": num_classes,
        }  # fmt: skip
        if image_size % patch_size:
            raise ValueError("image_size must be a multiple of patch_size")
        self.dim, self.patches = dim, (image_size // patch_size) ** 2
        self.conv_proj = layers.Conv2D(dim, patch_size, strides=patch_size)
        self.class_token = self.add_weight(
            shape=(1, 1, dim), initializer="zeros", name="class_token"
        )
        self.encoder = Encoder(self.patches + 1, num_layers, num_heads, dim, mlp_dim)
        self.head = layers.Dense(num_classes, kernel_initializer="zeros")

    def build(self, shape):
        self.conv_proj.build(shape)
        self.encoder.build((None, self.patches + 1, self.dim))
        self.head.build((None, self.dim))
        self.built = True

    def call(self, images):
        maps = self.conv_proj(images)
        patches = keras.ops.reshape(maps, (-1, self.patches, self.dim))
        tokens = keras.ops.zeros_like(patches[:, :1]) + self.class_token
        sequence = keras.ops.concatenate([patches, tokens], axis=1)
        return self.head(self.encoder(sequence)[:, -1])

    def get_config(self):
        return self.settings
