# task: SqueezeExcitation
# verdict: wrong
# mistake: the ReLU is forgotten
# told: no-relu-in-the-middle
class SqueezeExcitation(layers.Layer):
    def __init__(self, channels, squeezed):
        super().__init__()
        self.a = layers.Dense(squeezed)
        self.b = layers.Dense(channels, activation="sigmoid")

    def build(self, shape):
        pass

    def call(self, maps):
        s = keras.ops.mean(maps, axis=(1, 2), keepdims=True)
        return maps * self.b(self.a(s))
