# task: VGG
# verdict: right
# way: a keras.Model by the functional API, with all ReLUs of the head as layers of their own
class VGG(keras.Model):
    def __init__(
        self, letter, num_classes=1000, width=64, hidden=4096, dropout=0.5,
        size=224,
    ):  # fmt: skip
        if letter not in KERNEL_SIZES:
            raise ValueError(f"no network {letter!r}, only A to E")
        images = keras.Input((size, size, 3))
        values = images
        for number, kernel_sizes in enumerate(KERNEL_SIZES[letter]):
            for layer in conv_stage(width * min(2**number, 8), kernel_sizes):
                values = layer(values)
        values = layers.Flatten()(values)
        for _ in range(2):
            values = layers.Dense(hidden)(values)
            values = layers.ReLU()(values)
            values = layers.Dropout(dropout)(values)
        super().__init__(inputs=images, outputs=layers.Dense(num_classes)(values))
        self.settings = {
            "letter": letter, "num_classes": num_classes, "width": width,
            "hidden": hidden, "dropout": dropout, "size": size,
        }  # fmt: skip

    def get_config(self):
        return self.settings

    @classmethod
    def from_config(cls, config, custom_objects=None):
        return cls(**config)  # from its arguments, not from a list of layers
