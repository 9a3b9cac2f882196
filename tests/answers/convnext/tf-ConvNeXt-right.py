# task: ConvNeXt
# verdict: right
class ConvNeXt(keras.Model):
    def __init__(self, counts, widths, num_classes=1000, rate=0.0, layer_scale=1e-6):
        images = keras.Input((None, None, 3))
        x = layers.Conv2D(widths[0], 4, strides=4)(images)
        x = LayerNorm()(x)
        k, n = 0, sum(counts)
        for i, (count, width) in enumerate(zip(counts, widths)):
            if i > 0:
                x = LayerNorm()(x)
                x = layers.Conv2D(width, 2, strides=2)(x)
            for _ in range(count):
                p = rate * k / (n - 1) if n > 1 else 0.0
                x = ConvNeXtBlock(width, p, layer_scale)(x)
                k += 1
        x = layers.GlobalAveragePooling2D()(x)
        x = LayerNorm()(x)
        super().__init__(images, layers.Dense(num_classes)(x))
