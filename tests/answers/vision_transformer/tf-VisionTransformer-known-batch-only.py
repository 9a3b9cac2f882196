# task: VisionTransformer
# verdict: wrong
# mistake: the class token is repeated images.shape[0] times, which is None in a graph with an unknown N, so the call fails there
# told: token-repeated-as-often-as-the-shape-says
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
        self.conv_proj = layers.Conv2D(dim, patch_size, strides=patch_size)
        self.class_token = self.add_weight(shape=(1, 1, dim), initializer="zeros")
        self.places = (image_size // patch_size) ** 2
        self.encoder = Encoder(self.places + 1, num_layers, num_heads, dim, mlp_dim)
        self.head = layers.Dense(num_classes, kernel_initializer="zeros")

    def build(self, shape):
        dim = self.settings["dim"]
        self.conv_proj.build(shape)
        self.encoder.build((None, self.places + 1, dim))
        self.head.build((None, dim))

    def call(self, images):
        maps = self.conv_proj(images)
        rows = tf.reshape(maps, (-1, self.places, self.settings["dim"]))
        token = tf.repeat(tf.convert_to_tensor(self.class_token), images.shape[0], axis=0)
        answers = self.encoder(tf.concat([token, rows], axis=1))
        return self.head(answers[:, 0])

    def get_config(self):
        return self.settings
