# task: DenseBlock
# verdict: wrong
# mistake: what the last layer has made is returned
# told: newest-maps-leave-alone
class DenseBlock(layers.Layer):
    def __init__(self, growth_rate, count, bottleneck=4):
        super().__init__()
        self.steps = [DenseLayer(growth_rate, bottleneck) for i in range(count)]

    def build(self, shape):
        pass

    def call(self, maps, training=False):
        features = [maps]
        for step in self.steps:
            out = step(tf.concat(features, axis=-1), training=training)
            features.append(out)
        return out
