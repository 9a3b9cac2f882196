# task: Inception
# verdict: wrong
# mistake: branch4 takes means over 3x3 (as later Inception versions do) instead of the largest values
class Inception(layers.Layer):
    def __init__(self, widths, large=3):
        super().__init__()
        self.branch1 = BasicConv(widths[0], 1)
        self.branch2 = [BasicConv(widths[1], 1), BasicConv(widths[2], 3)]
        self.branch3 = [BasicConv(widths[3], 1), BasicConv(widths[4], large)]
        self.branch4 = [
            layers.AveragePooling2D(3, strides=1, padding="same"), BasicConv(widths[5], 1),
        ]

    def build(self, shape):
        """Nothing to do: the layers make their weights when maps reach them."""

    def call(self, maps, training=False):
        outputs = [self.branch1(maps, training=training)]
        for first, second in (self.branch2, self.branch3):
            values = first(maps, training=training)
            outputs.append(second(values, training=training))
        pool, conv = self.branch4
        outputs.append(conv(pool(maps), training=training))
        return tf.concat(outputs, axis=-1)
