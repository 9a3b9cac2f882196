# task: MobileNetV2
# verdict: wrong
# mistake: the 32 maps of the first convolution are not multiplied by width_mult
class MobileNetV2(keras.Model):
    def __init__(
        self, num_classes=1000, width_mult=1.0, blocks=BLOCKS, dropout=0.2
    ):  # fmt: skip
        super().__init__()
        before = 32
        self.steps = conv_norm(before, 3, 2)
        for expansion, channels, count, stride in blocks:
            channels = make_divisible(channels * width_mult)
            for number in range(count):
                step = 1 if number else stride
                self.steps.append(InvertedResidual(before, channels, step, expansion))
                before = channels
        self.steps += conv_norm(make_divisible(1280 * max(1.0, width_mult)), 1)
        self.steps += [
            layers.GlobalAveragePooling2D(), layers.Dropout(dropout),
            layers.Dense(num_classes),
        ]
        self.settings = {
            "num_classes": num_classes, "width_mult": width_mult,
            "blocks": blocks, "dropout": dropout,
        }

    def call(self, images, training=False):
        for layer in self.steps:
            images = layer(images)
        return images

    def get_config(self):
        return self.settings
