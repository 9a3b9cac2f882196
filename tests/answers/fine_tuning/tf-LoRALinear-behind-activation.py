# task: LoRALinear
# verdict: wrong
# mistake: the update is added to the layer's outputs, behind its activation, instead of before it
# mistake: merged is never looked at, so a merged adapter adds its update once more
# told: update-behind-the-activation
class LoRALinear(layers.Layer):
    def __init__(self, layer, rank, alpha):
        super().__init__()
        if rank < 1:
            raise ValueError("the rank must be at least 1")
        self.layer, self.factor, self.merged = layer, alpha / rank, False
        layer.trainable = False
        inputs, outputs = layer.kernel.shape
        kind = layer.kernel.dtype
        self.A = self.add_weight(
            shape=(inputs, rank), initializer="he_uniform", dtype=kind, name="A"
        )
        self.B = self.add_weight(
            shape=(rank, outputs), initializer="zeros", dtype=kind, name="B"
        )
        self.built = True

    def update(self):
        return self.factor * ops.matmul(self.A, self.B)

    def call(self, inputs):
        correction = ops.matmul(ops.matmul(inputs, self.A), self.B)
        return self.layer(inputs) + self.factor * correction
