# task: SqueezeExcitation
# verdict: wrong
# mistake: the ReLU between the two dense layers is missing
# told: no-relu-in-the-middle
class SqueezeExcitation(layers.Layer):
    def __init__(self, channels, squeezed):
        super().__init__()
        self.pool = layers.GlobalAveragePooling2D(keepdims=True)
        self.fc1 = layers.Dense(squeezed)
        self.fc2 = layers.Dense(channels, activation="sigmoid")

    def build(self, shape):
        """Nothing to do: the layers make their weights when maps reach them."""

    def call(self, maps):
        return maps * self.fc2(self.fc1(self.pool(maps)))
