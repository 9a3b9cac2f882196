# task: MobileNet
# verdict: wrong
# mistake: the numbers of channels are rounded to multiples of 8 by make_divisible, as in version 2, and not cut to an int
# told: rounded-as-in-version-2
class MobileNet(keras.Sequential):
    def __init__(
        self, num_classes=1000, width_mult=1.0, dropout=1e-3, size=224
    ):
        stack = [keras.Input((size, size, 3))]
        stack += conv_norm(make_divisible(32 * width_mult), stride=2)
        for channels, stride in SEPARABLE:
            stack += separable_block(make_divisible(channels * width_mult), stride)
        stack += [
            layers.GlobalAveragePooling2D(),
            layers.Dropout(dropout),
            layers.Dense(num_classes),
        ]
        super().__init__(stack)
        self.settings = {
            "num_classes": num_classes, "width_mult": width_mult,
            "dropout": dropout, "size": size,
        }

    def get_config(self):
        return self.settings

    @classmethod
    def from_config(cls, config, custom_objects=None):
        return cls(**config)  # from its arguments, not from a list of layers
