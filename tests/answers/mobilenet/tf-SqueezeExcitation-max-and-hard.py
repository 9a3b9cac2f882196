# task: SqueezeExcitation
# verdict: wrong
# mistake: each map is squeezed to its largest value and not to its mean
# mistake: the gate is Keras' hard_sigmoid, a piecewise linear function, and not a sigmoid
# told: squeezed-by-the-maximum, sigmoid-in-pieces
class SqueezeExcitation(layers.Layer):
    def __init__(self, channels, squeezed):
        super().__init__()
        self.pool = layers.GlobalMaxPooling2D(keepdims=True)
        self.narrow = layers.Dense(squeezed, activation="relu")
        self.widen = layers.Dense(channels, activation="hard_sigmoid")

    def build(self, shape):
        """Nothing to do: the layers make their weights when maps reach them."""

    def call(self, maps):
        return maps * self.widen(self.narrow(self.pool(maps)))
