# task: DenseBlock
# verdict: wrong
# mistake: each further layer takes only the maps that entered and those of the layer just before it, not those of every layer before it (the result is complete, in the right order)
# told: layers-see-what-entered-and-the-newest
class DenseBlock(layers.Layer):
    def __init__(self, growth_rate, count, bottleneck=4):
        super().__init__()
        self.steps = [DenseLayer(growth_rate, bottleneck) for _ in range(count)]

    def build(self, shape):
        """Nothing to do: the layers make their weights when maps reach them."""

    def call(self, maps, training=False):
        everything, current = [maps], maps
        for step in self.steps:
            new = step(current, training=training)
            everything.append(new)
            current = tf.concat([maps, new], axis=-1)
        return tf.concat(everything, axis=-1)
