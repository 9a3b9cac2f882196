# task: VisionTransformer
# verdict: right
class VisionTransformer(keras.Model):
    def __init__(
        self, image_size, patch_size, num_layers, num_heads, dim, mlp_dim, num_classes=1000,
        **kwargs,
    ):
        super().__init__(**kwargs)
        self.settings = {
            "image_size": image_size, "patch_size": patch_size, "num_layers": num_layers,
            "num_heads": num_heads, "dim": dim, "mlp_dim": mlp_dim, "num_classes": num_classes,
        }
        if (image_size // patch_size) * patch_size != image_size:
            raise ValueError("image_size must be a multiple of patch_size")
        side = image_size // patch_size
        self.conv_proj = layers.Conv2D(
            filters=dim, kernel_size=patch_size, strides=patch_size, padding="valid"
        )
        self.flat = layers.Reshape((side * side, dim))
        self.encoder = Encoder(side * side + 1, num_layers, num_heads, dim, mlp_dim)
        self.head = layers.Dense(num_classes, kernel_initializer=keras.initializers.Zeros())
        self.dim = dim

    def build(self, shape):
        self.class_token = self.add_weight(
            name="class_token", shape=(1, 1, self.dim), initializer="zeros", trainable=True
        )
        self.conv_proj.build(shape)
        self.encoder.build((None, None, self.dim))
        self.head.build((None, self.dim))
        self.built = True

    def call(self, images):
        patches = self.flat(self.conv_proj(images))  # (N, T, D)
        token = tf.zeros_like(patches[:, :1]) + self.class_token  # (N, 1, D)
        sequence = layers.concatenate([token, patches], axis=1)  # (N, T + 1, D)
        return self.head(self.encoder(sequence)[:, 0, :])

    def get_config(self):
        return self.settings
