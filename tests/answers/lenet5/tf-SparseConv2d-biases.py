# task: SparseConv2d
# verdict: wrong
# mistake: the fan-in of every kernel is k * k, not that of all inputs of the unit
# mistake: one bias for each kernel instead of one for each output map
# told: sparse-bias-for-each-kernel, sparse-fan-in-of-one-map
class SparseConv2d(keras.layers.Layer):
    def __init__(self, table, kernel_size):
        super().__init__()
        self.seen = [np.flatnonzero(row).tolist() for row in table]
        k = kernel_size
        self.kernels, self.biases = [], []
        for row in self.seen:
            for _ in row:
                kernel = self.add_weight(
                    shape=(k, k, 1, 1),
                    initializer=lambda shape, dtype=None: initial_weights(shape, k * k))
                self.kernels.append(kernel)
                self.biases.append(self.add_weight(shape=(), initializer="zeros"))

    def call(self, maps):
        outputs, place = [], 0
        for row in self.seen:
            total = 0.0
            for i in row:
                one = tf.nn.conv2d(maps[..., i:i + 1], self.kernels[place], 1, "VALID")
                total = total + one + self.biases[place]
                place += 1
            outputs.append(total)
        return tf.concat(outputs, axis=-1)
