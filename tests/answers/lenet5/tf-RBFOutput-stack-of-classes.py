# task: RBFOutput
# verdict: right
class RBFOutput(keras.layers.Layer):
    def __init__(self, codes):
        super().__init__()
        self.rows = [
            tf.constant(row, dtype=tf.float32) for row in np.asarray(codes, "float32")
        ]

    def call(self, states):
        columns = [
            tf.reduce_sum(tf.math.squared_difference(states, row), axis=-1)
            for row in self.rows
        ]
        return tf.stack(columns, axis=-1)
