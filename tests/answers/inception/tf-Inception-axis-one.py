# task: Inception
# verdict: wrong
# mistake: the maps are concatenated over height instead of the channels
# told: concatenated-along-the-width
class Inception(layers.Layer):
    def __init__(self, widths, large=3):
        super().__init__()
        w1, r3, w3, r5, w5, wp = widths
        self.branch1 = BasicConv(w1, 1)
        self.branch2 = [BasicConv(r3, 1), BasicConv(w3, 3)]
        self.branch3 = [BasicConv(r5, 1), BasicConv(w5, large)]
        self.branch4 = [layers.MaxPooling2D(3, 1, padding="same"), BasicConv(wp, 1)]

    def build(self, shape):
        """Nothing to do."""

    def call(self, maps, training=False):
        outputs = [self.branch1(maps, training=training)]
        for branch in (self.branch2, self.branch3):
            values = maps
            for layer in branch:
                values = layer(values, training=training)
            outputs.append(values)
        pool, conv = self.branch4
        outputs.append(conv(pool(maps), training=training))
        return tf.concat(outputs, axis=1)
