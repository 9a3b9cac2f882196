# task: ConvNeXt
# verdict: wrong
# mistake: at the end every place is normalized first and the mean over the places taken afterwards, instead of the mean being normalized
# mistake: the last normalization is keras' LayerNormalization with its default epsilon of 1e-3 instead of 1e-6
# told: last-epsilon-of-keras, norm-before-the-mean
class ConvNeXt(keras.Model):
    def __init__(
        self, counts, widths, num_classes=1000, rate=0.0, layer_scale=1e-6
    ):  # fmt: skip
        super().__init__()
        total = sum(counts)
        rates = iter([rate * i / max(total - 1, 1) for i in range(total)])
        self.body = [layers.Conv2D(widths[0], 4, strides=4), LayerNorm()]
        for stage, (count, width) in enumerate(zip(counts, widths)):
            if stage > 0:
                self.body.append(LayerNorm())
                self.body.append(layers.Conv2D(width, 2, strides=2))
            for _ in range(count):
                self.body.append(ConvNeXtBlock(width, next(rates), layer_scale))
        self.head = keras.Sequential([
            layers.LayerNormalization(),
            layers.GlobalAveragePooling2D(),
            layers.Dense(num_classes),
        ])
        self.settings = {
            "counts": counts, "widths": widths, "num_classes": num_classes,
            "rate": rate, "layer_scale": layer_scale,
        }  # fmt: skip

    def call(self, images, training=False):
        maps = images
        for layer in self.body:
            if isinstance(layer, ConvNeXtBlock):
                maps = layer(maps, training=training)
            else:
                maps = layer(maps)
        return self.head(maps)

    def get_config(self):
        return self.settings

    @classmethod
    def from_config(cls, config, custom_objects=None):
        return cls(**config)
