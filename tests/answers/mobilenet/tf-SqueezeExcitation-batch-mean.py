# task: SqueezeExcitation
# verdict: wrong
# mistake: the mean of each map is taken over the images of the batch as well, so that all images get the same factors
# told: means-over-the-batch
class SqueezeExcitation(layers.Layer):
    def __init__(self, channels, squeezed):
        super().__init__()
        self.squeeze = layers.Dense(squeezed, activation="relu")
        self.excite = layers.Dense(channels, activation="sigmoid")

    def build(self, shape):
        """Nothing to do: the layers make their weights when maps reach them."""

    def call(self, maps):
        means = keras.ops.mean(maps, axis=(0, 1, 2), keepdims=True)
        return maps * self.excite(self.squeeze(means))
