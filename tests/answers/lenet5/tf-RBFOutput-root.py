# task: RBFOutput
# verdict: wrong
# mistake: the root of the squared distance is returned
# told: rbf-takes-the-root
class RBFOutput(keras.layers.Layer):
    def __init__(self, codes):
        super().__init__()
        self.codes = tf.constant(codes, tf.float32)

    def call(self, states):
        return tf.norm(states[:, None] - self.codes, axis=-1)
