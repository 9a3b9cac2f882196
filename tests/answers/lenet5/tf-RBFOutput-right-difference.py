# task: RBFOutput
# verdict: right
class RBFOutput(keras.layers.Layer):
    def __init__(self, codes):
        super().__init__(trainable=False)
        self.codes = np.array(codes, dtype="float32")  # a copy

    def call(self, states):
        codes = tf.cast(tf.constant(self.codes), states.dtype)
        return tf.reduce_sum(
            tf.math.squared_difference(tf.expand_dims(states, 1), codes),
            axis=-1,
        )
