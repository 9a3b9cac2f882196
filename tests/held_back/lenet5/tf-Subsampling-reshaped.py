# task: Subsampling
# verdict: right
# way: windows by reshaping to six axes, einsum with the coefficients
class Subsampling(keras.layers.Layer):
    def __init__(self, num_maps):
        super().__init__()
        self.coefficient = self.add_weight(
            shape=(num_maps,), name="coefficient",
            initializer=lambda shape, dtype=None: initial_weights(shape, 4))
        self.bias = self.add_weight(shape=(num_maps,), initializer="zeros", name="bias")

    def call(self, maps):
        _, height, width, channels = maps.shape
        windows = tf.reshape(maps, (-1, height // 2, 2, width // 2, 2, channels))
        sums = tf.einsum("nhiwjc,c->nhwc", windows, self.coefficient)
        return scaled_tanh(sums + self.bias)
