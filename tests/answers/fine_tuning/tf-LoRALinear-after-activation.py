# task: LoRALinear
# verdict: wrong
# mistake: the update is added behind the activation of the layer, not before it
# told: update-behind-the-activation
class LoRALinear(layers.Layer):
    def __init__(self, layer, rank, alpha):
        super().__init__()
        if rank < 1:
            raise ValueError("rank must be at least 1")
        layer.trainable = False
        self.layer, self.scale, self.merged = layer, alpha / rank, False
        size_in, size_out = layer.kernel.shape
        self.A = self.add_weight(shape=(size_in, rank), initializer="he_normal")
        self.B = self.add_weight(shape=(rank, size_out), initializer="zeros")

    def update(self):
        return self.scale * ops.matmul(self.A, self.B)

    def call(self, inputs):
        outputs = self.layer(inputs)
        if not self.merged:
            outputs = outputs + self.scale * ops.matmul(ops.matmul(inputs, self.A), self.B)
        return outputs
