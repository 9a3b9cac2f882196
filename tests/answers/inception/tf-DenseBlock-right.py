# task: DenseBlock
# verdict: right
class DenseBlock(layers.Layer):
    def __init__(self, growth_rate, count, bottleneck=4):
        super().__init__()
        self.steps = [DenseLayer(growth_rate, bottleneck) for i in range(count)]

    def build(self, shape):
        pass

    def call(self, maps, training=False):
        x = maps
        for step in self.steps:
            x = tf.concat((x, step(x, training=training)), axis=3)
        return x
