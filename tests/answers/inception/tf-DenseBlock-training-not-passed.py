# task: DenseBlock
# verdict: wrong
# mistake: the argument training is not handed to the layers
# told: block-never-in-training
class DenseBlock(layers.Layer):
    def __init__(self, growth_rate, count, bottleneck=4):
        super().__init__()
        self.steps = [DenseLayer(growth_rate, bottleneck) for _ in range(count)]

    def build(self, shape):
        pass

    def call(self, maps, training=False):
        for step in self.steps:
            maps = tf.concat([maps, step(maps, training=False)], axis=-1)
        return maps
