# task: RBFOutput
# verdict: wrong
# mistake: the codes are a weight that add_weight makes trainable by default: training changes them
# told: rbf-codes-are-trained
class RBFOutput(keras.layers.Layer):
    def __init__(self, codes):
        super().__init__()
        codes = np.asarray(codes, dtype="float32")
        self.codes = self.add_weight(
            shape=codes.shape, initializer=keras.initializers.Zeros(), name="codes")
        self.codes.assign(codes)

    def call(self, states):
        gaps = states[:, None, :] - self.codes[None]
        return tf.reduce_sum(gaps**2, axis=-1)
