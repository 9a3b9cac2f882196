# task: VisionTransformer
# verdict: wrong
# mistake: the class token is repeated images.shape[0] times, which is None in a graph with an unknown N
class VisionTransformer(keras.Model):
    def __init__(
        self, image_size, patch_size, num_layers, num_heads, dim, mlp_dim, num_classes=1000,
        **kwargs,
    ):  # fmt: skip
        super().__init__(**kwargs)
        self.settings = {
            "image_size": image_size, "patch_size": patch_size, "num_layers": num_layers,
            "num_heads": num_heads, "dim": dim, "mlp_dim": mlp_dim, "num_classes": num_classes,
        }
        if image_size % patch_size:
            raise ValueError("image_size must be a multiple of patch_size.")
        self.places = (image_size // patch_size) ** 2
        self.conv_proj = layers.Conv2D(dim, patch_size, patch_size)
        self.class_token = self.add_weight(shape=(1, 1, dim), initializer="zeros")
        self.encoder = Encoder(self.places + 1, num_layers, num_heads, dim, mlp_dim)
        self.head = layers.Dense(num_classes, kernel_initializer="zeros")

    def build(self, shape):
        dim = self.settings["dim"]
        self.conv_proj.build(shape)
        self.encoder.build((None, self.places + 1, dim))
        self.head.build((None, dim))

    def call(self, images):
        patches = self.conv_proj(images)
        patches = tf.reshape(patches, (images.shape[0], self.places, -1))
        token = tf.repeat(tf.convert_to_tensor(self.class_token), images.shape[0], axis=0)
        values = self.encoder(tf.concat([token, patches], axis=1))
        return self.head(values[:, 0])

    def get_config(self):
        return self.settings
