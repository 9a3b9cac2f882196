# task: Subsampling
# verdict: right
class Subsampling(keras.layers.Layer):
    def __init__(self, num_maps):
        super().__init__()
        self.num_maps = num_maps
        self.coefficient = self.add_weight(
            shape=(num_maps,),
            initializer=lambda shape, dtype=None: initial_weights(shape, 4),
        )
        self.bias = self.add_weight(shape=(num_maps,), initializer="zeros")

    def call(self, maps):
        factors = tf.reshape(tf.convert_to_tensor(self.coefficient), (1, 1, self.num_maps, 1))
        kernel = tf.tile(factors, (2, 2, 1, 1))
        sums = tf.nn.depthwise_conv2d(maps, kernel, [1, 2, 2, 1], "VALID")
        return scaled_tanh(sums + tf.convert_to_tensor(self.bias))
