# task: MobileNet
# verdict: wrong
# mistake: the numbers of channels are rounded by make_divisible, as in version 2, instead of cut to an int (32 * 0.35 gives 16 maps instead of 11)
# told: rounded-as-in-version-2
class MobileNet(keras.Sequential):
    def __init__(
        self, num_classes=1000, width_mult=1.0, dropout=1e-3, size=224
    ):
        def width(channels):
            return make_divisible(channels * width_mult)

        chain = [keras.Input((size, size, 3))]
        chain += conv_norm(width(32), 3, 2)
        for channels, stride in SEPARABLE:
            chain += separable_block(width(channels), stride)
        chain += [
            layers.GlobalAveragePooling2D(), layers.Dropout(dropout),
            layers.Dense(num_classes),
        ]
        super().__init__(chain)
        self.settings = {
            "num_classes": num_classes, "width_mult": width_mult,
            "dropout": dropout, "size": size,
        }

    def get_config(self):
        return self.settings

    @classmethod
    def from_config(cls, config, custom_objects=None):
        return cls(**config)
