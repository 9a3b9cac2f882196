# task: DenseBlock
# verdict: wrong
# mistake: each layer's maps are put in front of those that there are, so the maps that entered stand last and the order is reversed
# told: new-maps-in-front
class DenseBlock(layers.Layer):
    def __init__(self, growth_rate, count, bottleneck=4):
        super().__init__()
        self.steps = [DenseLayer(growth_rate, bottleneck) for _ in range(count)]

    def build(self, shape):
        """Nothing to do: the layers make their weights when maps reach them."""

    def call(self, maps, training=False):
        stack = [maps]
        for step in self.steps:
            stack.insert(0, step(tf.concat(stack, axis=-1), training=training))
        return tf.concat(stack, axis=-1)
