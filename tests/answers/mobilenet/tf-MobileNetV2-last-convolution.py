# task: MobileNetV2
# verdict: wrong
# mistake: the 1280 maps are multiplied by width_mult like the others and become fewer if it is below 1
# mistake: the last convolution has 3x3 kernels, the default of conv_norm, instead of 1x1
# told: last-kernels-3x3, narrow-last-layer
class MobileNetV2(keras.Model):
    def __init__(
        self, num_classes=1000, width_mult=1.0, blocks=BLOCKS, dropout=0.2
    ):  # fmt: skip
        super().__init__()
        entering = make_divisible(32 * width_mult)
        chain = conv_norm(entering, 3, 2)
        for expansion, channels, count, stride in blocks:
            leaving = make_divisible(channels * width_mult)
            for step in [stride] + [1] * (count - 1):
                chain.append(InvertedResidual(entering, leaving, step, expansion))
                entering = leaving
        chain += conv_norm(make_divisible(1280 * width_mult))
        chain += [
            layers.GlobalAveragePooling2D(),
            layers.Dropout(dropout),
            layers.Dense(num_classes),
        ]
        self.chain = chain
        self.settings = {
            "num_classes": num_classes, "width_mult": width_mult,
            "blocks": blocks, "dropout": dropout,
        }  # fmt: skip

    def call(self, images):
        values = images
        for layer in self.chain:
            values = layer(values)
        return values

    def get_config(self):
        return self.settings
