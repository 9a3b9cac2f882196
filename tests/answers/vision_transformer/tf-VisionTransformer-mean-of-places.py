# task: VisionTransformer
# verdict: wrong
# mistake: the head gets the mean of all places instead of the class token
# told: mean-of-all-places
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
            raise ValueError(f"{image_size} is not a multiple of {patch_size}")
        self.dim = dim
        self.patches = (image_size // patch_size) ** 2
        self.conv_proj = layers.Conv2D(dim, patch_size, patch_size)
        self.class_token = self.add_weight(shape=(1, 1, dim), initializer="zeros")
        self.encoder = Encoder(self.patches + 1, num_layers, num_heads, dim, mlp_dim)
        self.head = layers.Dense(num_classes, kernel_initializer="zeros")

    def build(self, shape):
        self.conv_proj.build(shape)
        self.encoder.build((None, self.patches + 1, self.dim))
        self.head.build((None, self.dim))

    def call(self, images):
        patches = tf.reshape(self.conv_proj(images), (-1, self.patches, self.dim))
        token = tf.repeat(tf.convert_to_tensor(self.class_token), tf.shape(images)[0], axis=0)
        values = self.encoder(tf.concat([token, patches], axis=1))
        return self.head(tf.reduce_mean(values, axis=1))

    def get_config(self):
        return self.settings
