# task: Subsampling
# verdict: wrong
# mistake: the bias is added to the sum before the coefficient multiplies it, and so is multiplied as well

class Subsampling(keras.layers.Layer):
    def __init__(self, num_maps):
        super().__init__()
        self.coefficient = self.add_weight(
            shape=(num_maps,), initializer=lambda shape, dtype: initial_weights(shape, 4)
        )
        self.bias = self.add_weight(shape=(num_maps,), initializer="zeros")

    def call(self, maps):
        sums = 4 * tf.nn.avg_pool2d(maps, 2, 2, "VALID")
        return scaled_tanh(self.coefficient * (sums + self.bias))
