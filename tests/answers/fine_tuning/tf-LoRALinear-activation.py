# task: LoRALinear
# verdict: wrong
# mistake: the update is added behind the layer's activation
# mistake: the update is alpha A B, not divided by the rank
# told: not-divided-by-the-rank, update-behind-the-activation
class LoRALinear(layers.Layer):
    def __init__(self, layer, rank, alpha):
        super().__init__()
        if rank < 1:
            raise ValueError("rank must be at least 1")
        layer.trainable = False
        self.layer = layer
        inputs, outputs = layer.kernel.shape
        self.A = self.add_weight(
            shape=(inputs, rank), initializer="glorot_uniform", name="A"
        )
        self.B = self.add_weight(
            shape=(rank, outputs), initializer="zeros", name="B"
        )
        self.alpha = alpha
        self.merged = False

    def update(self):
        return self.alpha * ops.matmul(self.A, self.B)

    def call(self, inputs):
        outputs = self.layer(inputs)
        if not self.merged:
            outputs = outputs + ops.matmul(inputs, self.update())
        return outputs
