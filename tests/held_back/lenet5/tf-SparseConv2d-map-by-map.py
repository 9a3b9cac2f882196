# task: SparseConv2d
# verdict: right
# way: one weight per output map, with as many channels as the map sees; the maps are gathered and convolved one output map after the other
class SparseConv2d(keras.layers.Layer):
    def __init__(self, table, kernel_size):
        super().__init__()
        self.size = int(kernel_size)
        self.seen = [np.flatnonzero(row).tolist() for row in np.asarray(table)]
        kernels = []
        for number, columns in enumerate(self.seen):
            if not columns:
                kernels.append(None)
                continue
            fan_in = len(columns) * self.size**2
            kernels.append(self.add_weight(
                name=f"kernels_{number}",
                shape=(self.size, self.size, len(columns), 1),
                initializer=lambda shape, dtype=None, n=fan_in: initial_weights(shape, n),
            ))
        self.kernels = kernels
        self.biases = self.add_weight(
            name="biases", shape=(len(self.seen),), initializer="zeros"
        )

    def call(self, maps):
        edge = self.size - 1
        found = []
        for columns, kernel in zip(self.seen, self.kernels):
            if kernel is None:
                found.append(tf.zeros_like(maps[:, edge:, edge:, :1]))
            else:
                part = tf.gather(maps, columns, axis=3)
                found.append(tf.nn.conv2d(part, kernel, 1, "VALID"))
        return tf.concat(found, axis=3) + self.biases
