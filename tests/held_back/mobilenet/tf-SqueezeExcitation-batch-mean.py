# task: SqueezeExcitation
# verdict: wrong
# mistake: the mean of each map is taken over all images of the batch as well
class SqueezeExcitation(layers.Layer):
    def __init__(self, channels, squeezed):
        super().__init__()
        self.fc1 = layers.Dense(squeezed, activation="relu")
        self.fc2 = layers.Dense(channels, activation="sigmoid")

    def build(self, shape):
        """Nothing to do: the layers make their weights when maps reach them."""

    def call(self, maps):
        means = keras.ops.mean(maps, axis=(0, 1, 2), keepdims=True)
        return maps * self.fc2(self.fc1(means))
