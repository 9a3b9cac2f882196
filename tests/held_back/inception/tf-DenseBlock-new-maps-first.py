# task: DenseBlock
# verdict: wrong
# mistake: the new maps are put in front of those that there are, so the order of the channels is reversed: the maps that entered come last
# told: new-maps-in-front
class DenseBlock(layers.Layer):
    def __init__(self, growth_rate, count, bottleneck=4):
        super().__init__()
        self.steps = [DenseLayer(growth_rate, bottleneck) for _ in range(count)]

    def build(self, shape):
        """Nothing to do: the layers make their weights when maps reach them."""

    def call(self, maps, training=False):
        for step in self.steps:
            maps = tf.concat([step(maps, training=training), maps], axis=-1)
        return maps
