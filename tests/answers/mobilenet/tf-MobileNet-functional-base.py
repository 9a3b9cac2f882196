# task: MobileNet
# verdict: right
# way: keras.Model as base class, given inputs and outputs of a functional chain
class MobileNet(keras.Model):
    def __init__(
        self, num_classes=1000, width_mult=1.0, dropout=1e-3, size=224
    ):  # fmt: skip
        images = keras.Input((size, size, 3))
        chain = conv_norm(int(32 * width_mult), 3, 2)
        for channels, stride in SEPARABLE:
            chain += separable_block(int(channels * width_mult), stride)
        maps = images
        for layer in chain:
            maps = layer(maps)
        means = keras.ops.mean(maps, axis=(1, 2))
        kept = layers.Dropout(dropout)(means)
        logits = layers.Dense(num_classes)(kept)
        super().__init__(inputs=images, outputs=logits)
        self.settings = {
            "num_classes": num_classes, "width_mult": width_mult,
            "dropout": dropout, "size": size,
        }  # fmt: skip

    def get_config(self):
        return self.settings

    @classmethod
    def from_config(cls, config, custom_objects=None):
        return cls(**config)
