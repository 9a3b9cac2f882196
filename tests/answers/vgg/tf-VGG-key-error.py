# task: VGG
# verdict: wrong
# mistake: another letter raises KeyError instead of ValueError
# told: key-error-for-another-letter
class VGG(keras.Sequential):
    def __init__(
        self, letter, num_classes=1000, width=64, hidden=4096, dropout=0.5,
        size=224,
    ):  # fmt: skip
        parts = [keras.Input((size, size, 3))]
        for factor, sizes in zip((1, 2, 4, 8, 8), KERNEL_SIZES[letter]):
            parts += conv_stage(factor * width, sizes)
        parts.append(layers.Flatten())
        for _ in range(2):
            parts += [layers.Dense(hidden, activation="relu"), layers.Dropout(dropout)]
        parts.append(layers.Dense(num_classes))
        super().__init__(parts)
        self.settings = {
            "letter": letter, "num_classes": num_classes, "width": width,
            "hidden": hidden, "dropout": dropout, "size": size,
        }  # fmt: skip

    def get_config(self):
        return self.settings

    @classmethod
    def from_config(cls, config, custom_objects=None):
        return cls(**config)
