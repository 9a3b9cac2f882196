# task: Subsampling
# verdict: wrong
# mistake: one coefficient and one bias for all maps together
# mistake: squashes before the coefficient and the bias instead of after them
# told: subsampling-one-pair-for-all-maps, subsampling-squashes-first
class Subsampling(keras.layers.Layer):
    def __init__(self, num_maps):
        super().__init__()
        self.coefficient = self.add_weight(
            shape=(1,), name="coefficient",
            initializer=lambda shape, dtype=None: initial_weights(shape, 4))
        self.bias = self.add_weight(shape=(1,), initializer="zeros", name="bias")

    def call(self, maps):
        added = 4 * tf.nn.avg_pool2d(maps, 2, 2, "VALID")
        return self.coefficient * scaled_tanh(added) + self.bias
