# task: VisionTransformer
# verdict: wrong
# mistake: patches come column by column, as in a translation from NCHW
# told: patches-by-columns
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
        if image_size % patch_size:
            raise ValueError("image_size must be a multiple of patch_size")
        self.conv_proj = layers.Conv2D(dim, patch_size, patch_size)
        self.class_token = self.add_weight(shape=(1, 1, dim), initializer="zeros")
        self.length = (image_size // patch_size) ** 2 + 1
        self.dim = dim
        self.encoder = Encoder(self.length, num_layers, num_heads, dim, mlp_dim)
        self.head = layers.Dense(
            num_classes, kernel_initializer="zeros", bias_initializer="zeros"
        )

    def build(self, shape):
        self.conv_proj.build(shape)
        self.encoder.build((None, self.length, self.dim))
        self.head.build((None, self.dim))

    def call(self, images):
        n = tf.shape(images)[0]
        x = tf.transpose(self.conv_proj(images), (0, 3, 2, 1))
        x = tf.reshape(x, (n, self.dim, self.length - 1))
        x = tf.transpose(x, (0, 2, 1))
        x = tf.concat([tf.tile(self.class_token, (n, 1, 1)), x], 1)
        return self.head(self.encoder(x)[:, 0])

    def get_config(self):
        return self.settings
