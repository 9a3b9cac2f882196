# task: SparseConv2d
# verdict: wrong
# mistake: output maps are computed in groups of equal fan-in and concatenated in that order, so for a table whose rows are not sorted by their number of ones the output maps stand in the wrong places (right with table I, by luck)
# told: sparse-maps-sorted
class SparseConv2d(keras.layers.Layer):
    def __init__(self, table, kernel_size):
        super().__init__()
        table = np.asarray(table)
        counts = table.sum(axis=1)
        self.seen = []
        self.kernels = []
        for count in sorted(set(counts.tolist())):
            for row in table[counts == count]:
                inputs = np.flatnonzero(row).tolist()
                fan_in = count * kernel_size * kernel_size
                self.seen.append(inputs)
                self.kernels.append(
                    self.add_weight(
                        shape=(kernel_size, kernel_size, len(inputs), 1),
                        initializer=lambda shape, dtype=None, n=fan_in: (
                            initial_weights(shape, n)
                        ),
                        name=f"kernel_{len(self.kernels)}",
                    )
                )
        self.bias = self.add_weight(
            shape=(len(table),), initializer="zeros", name="bias"
        )

    def call(self, maps):
        made = [
            tf.nn.conv2d(tf.gather(maps, inputs, axis=-1), kernel, 1, "VALID")
            for inputs, kernel in zip(self.seen, self.kernels)
        ]
        return tf.concat(made, axis=-1) + self.bias
