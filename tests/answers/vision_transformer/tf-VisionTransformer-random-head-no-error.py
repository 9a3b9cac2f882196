# task: VisionTransformer
# verdict: wrong
# mistake: the head has the default start
# mistake: no ValueError for a size that does not fit
# told: any-size-accepted, head-not-zero
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
        self.conv_proj = layers.Conv2D(dim, patch_size, patch_size)
        self.class_token = self.add_weight(shape=(1, 1, dim), initializer="zeros")
        self.length = (image_size // patch_size) ** 2 + 1
        self.dim = dim
        self.encoder = Encoder(self.length, num_layers, num_heads, dim, mlp_dim)
        self.head = layers.Dense(num_classes)

    def build(self, shape):
        self.conv_proj.build(shape)
        self.encoder.build((None, self.length, self.dim))
        self.head.build((None, self.dim))

    def call(self, images):
        n = tf.shape(images)[0]
        x = tf.reshape(self.conv_proj(images), (n, self.length - 1, self.dim))
        x = tf.concat([tf.tile(self.class_token, (n, 1, 1)), x], 1)
        return self.head(self.encoder(x)[:, 0])

    def get_config(self):
        return self.settings
