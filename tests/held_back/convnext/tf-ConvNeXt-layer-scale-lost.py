# task: ConvNeXt
# verdict: wrong
# mistake: the argument layer_scale is not handed to the blocks, which keep their default of 1e-6
class ConvNeXt(keras.Model):
    def __init__(
        self, counts, widths, num_classes=1000, rate=0.0, layer_scale=1e-6
    ):  # fmt: skip
        images = keras.Input((None, None, 3))
        maps = layers.Conv2D(widths[0], 4, 4)(images)
        maps = LayerNorm()(maps)
        rates = iter(np.linspace(0, rate, sum(counts)).tolist())
        for number, (count, width) in enumerate(zip(counts, widths)):
            if number:
                maps = layers.Conv2D(width, 2, 2)(LayerNorm()(maps))
            for _ in range(count):
                maps = ConvNeXtBlock(width, next(rates))(maps)
        values = LayerNorm()(layers.GlobalAveragePooling2D()(maps))
        super().__init__(images, layers.Dense(num_classes)(values))
        self.settings = {
            "counts": counts, "widths": widths, "num_classes": num_classes,
            "rate": rate, "layer_scale": layer_scale,
        }

    def get_config(self):
        return self.settings

    @classmethod
    def from_config(cls, config, custom_objects=None):
        return cls(**config)
