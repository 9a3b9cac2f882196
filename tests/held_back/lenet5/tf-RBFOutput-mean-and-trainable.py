# task: RBFOutput
# verdict: wrong
# mistake: takes the mean of the squares over the units, asked was their sum
# mistake: the codes are a trainable weight

class RBFOutput(keras.layers.Layer):
    def __init__(self, codes):
        super().__init__()
        codes = np.asarray(codes, dtype="float32")
        self.codes = self.add_weight(
            shape=codes.shape, initializer="zeros", name="codes"
        )
        self.codes.assign(codes)

    def call(self, states):
        differences = states[:, None, :] - self.codes
        return tf.reduce_mean(differences**2, axis=2)
