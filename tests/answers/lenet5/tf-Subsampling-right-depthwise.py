# task: Subsampling
# verdict: right
class Subsampling(keras.layers.Layer):
    def __init__(self, num_maps):
        super().__init__()
        self.coefficient = self.add_weight(shape=(num_maps,), initializer="zeros", name="coefficient")
        self.coefficient.assign(initial_weights((num_maps,), 4))
        self.bias = self.add_weight(shape=(num_maps,), initializer="zeros", name="bias")

    def call(self, maps):
        one = tf.convert_to_tensor(self.coefficient)[None, None, :, None]
        kernel = tf.tile(one, (2, 2, 1, 1))
        sums = tf.nn.depthwise_conv2d(maps, kernel, strides=(1, 2, 2, 1), padding="VALID")
        return scaled_tanh(tf.nn.bias_add(sums, tf.convert_to_tensor(self.bias)))
