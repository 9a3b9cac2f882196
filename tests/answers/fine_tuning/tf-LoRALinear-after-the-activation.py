# task: LoRALinear
# verdict: wrong
# mistake: the update is added to the outputs after the layer's activation, not before it
# told: update-behind-the-activation
class LoRALinear(layers.Layer):
    def __init__(self, layer, rank, alpha):
        super().__init__()
        if rank < 1:
            raise ValueError("the rank must be at least 1")
        layer.trainable = False
        self.layer = layer
        n_in, n_out = layer.kernel.shape
        self.A = self.add_weight(
            shape=(n_in, rank), initializer=keras.initializers.RandomNormal(0.0, rank**-0.5), name="A"
        )
        self.B = self.add_weight(shape=(rank, n_out), initializer="zeros", name="B")
        self.scale = alpha / rank
        self.merged = False

    def update(self):
        return self.scale * ops.matmul(self.A, self.B)

    def call(self, inputs):
        outputs = self.layer(inputs)
        if not self.merged:
            outputs = outputs + self.scale * ops.matmul(ops.matmul(inputs, self.A), self.B)
        return outputs
