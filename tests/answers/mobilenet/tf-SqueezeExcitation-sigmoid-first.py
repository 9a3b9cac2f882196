# task: SqueezeExcitation
# verdict: wrong
# mistake: the sigmoid is replaced by a softmax over the channels; the squeezed layer has no ReLU
# told: no-relu-in-the-middle, scales-add-up-to-one
class SqueezeExcitation(layers.Layer):
    def __init__(self, channels, squeezed):
        super().__init__()
        self.fc1 = layers.Dense(squeezed)
        self.fc2 = layers.Dense(channels, activation="softmax")

    def build(self, shape):
        """Nothing to do: the layers make their weights when maps reach them."""

    def call(self, maps):
        means = keras.ops.mean(maps, axis=(1, 2), keepdims=True)
        return maps * self.fc2(self.fc1(means))
