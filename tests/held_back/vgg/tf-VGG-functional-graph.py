# task: VGG
# verdict: right
# mistake: none; unusual because it is a functional keras.Model with separate activations, and flattens by a reshape
class VGG(keras.Model):
    def __init__(
        self, letter, num_classes=1000, width=64, hidden=4096, dropout=0.5,
        size=224,
    ):  # fmt: skip
        try:
            stages = KERNEL_SIZES[letter]
        except (KeyError, TypeError):
            raise ValueError(f"The letter is one of A to E, not {letter!r}.") from None
        images = keras.Input((size, size, 3))
        maps = images
        for number, kernels in enumerate(stages):
            for kernel in kernels:
                channels = width * 2 ** min(number, 3)
                maps = layers.ReLU()(layers.Conv2D(channels, kernel, padding="same")(maps))
            maps = layers.MaxPooling2D(pool_size=(2, 2), strides=(2, 2))(maps)
        values = layers.Reshape((-1,))(maps)
        for _ in range(2):
            values = layers.ReLU()(layers.Dense(hidden)(values))
            values = layers.Dropout(dropout)(values)
        super().__init__(images, layers.Dense(num_classes)(values))
        self.settings = {
            "letter": letter, "num_classes": num_classes, "width": width,
            "hidden": hidden, "dropout": dropout, "size": size,
        }

    def get_config(self):
        return self.settings

    @classmethod
    def from_config(cls, config, custom_objects=None):
        return cls(**config)
