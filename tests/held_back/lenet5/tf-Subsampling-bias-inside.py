# task: Subsampling
# verdict: wrong
# mistake: the bias is added to the sum before the multiplication, coefficient * (sum + bias) instead of coefficient * sum + bias
# mistake: the result passes through the plain tanh instead of scaled_tanh
# told: subsampling-not-squashed
class Subsampling(keras.layers.Layer):
    def __init__(self, num_maps):
        super().__init__()
        self.coefficient = self.add_weight(
            shape=(num_maps,), name="coefficient",
            initializer=lambda shape, dtype=None: initial_weights(shape, 4),
        )
        self.bias = self.add_weight(
            shape=(num_maps,), name="bias", initializer="zeros"
        )

    def call(self, maps):
        total = (
            maps[:, 0::2, 0::2] + maps[:, 0::2, 1::2]
            + maps[:, 1::2, 0::2] + maps[:, 1::2, 1::2]
        )
        return keras.activations.tanh(self.coefficient * (total + self.bias))
