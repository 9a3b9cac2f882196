# task: ConvNeXt
# verdict: wrong
# mistake: at the end each place is normalized and then the mean is taken, instead of normalizing the mean over all places
# told: norm-before-the-mean
class ConvNeXt(keras.Model):
    def __init__(
        self, counts, widths, num_classes=1000, rate=0.0, layer_scale=1e-6
    ):
        rates = iter(np.linspace(0, rate, max(sum(counts), 1)).tolist())
        images = keras.Input((None, None, 3))
        maps = layers.Conv2D(widths[0], 4, strides=4)(images)
        maps = LayerNorm()(maps)
        for stage, (count, width) in enumerate(zip(counts, widths)):
            if stage > 0:
                maps = LayerNorm()(maps)
                maps = layers.Conv2D(width, 2, strides=2)(maps)
            for _ in range(count):
                maps = ConvNeXtBlock(width, next(rates), layer_scale)(maps)
        maps = LayerNorm()(maps)
        means = layers.GlobalAveragePooling2D()(maps)
        super().__init__(inputs=images, outputs=layers.Dense(num_classes)(means))
        self.settings = {
            "counts": counts, "widths": widths, "num_classes": num_classes,
            "rate": rate, "layer_scale": layer_scale,
        }

    def get_config(self):
        return self.settings

    @classmethod
    def from_config(cls, config, custom_objects=None):
        return cls(**config)
