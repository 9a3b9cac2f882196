# task: RBFOutput
# verdict: wrong
# mistake: the codes are a weight with the default trainable=True
# told: rbf-codes-are-trained
class RBFOutput(keras.layers.Layer):
    def __init__(self, codes):
        super().__init__()
        self.codes = self.add_weight(shape=codes.shape, name="codes")
        self.codes.assign(codes)

    def call(self, states):
        difference = states[:, None, :] - self.codes[None]
        return tf.reduce_sum(tf.square(difference), axis=-1)
