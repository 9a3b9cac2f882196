# task: LoRALinear
# verdict: right
# mistake: none; unusual because the inputs are multiplied with the sum of kernel and update at once
class LoRALinear(layers.Layer):
    def __init__(self, layer, rank, alpha):
        super().__init__()
        if rank < 1:
            raise ValueError("the rank must be at least 1")
        self.layer, self.rank, self.alpha = layer, rank, alpha
        self.layer.trainable = False
        inputs, outputs = self.layer.kernel.shape
        dtype = self.layer.kernel.dtype
        self.A = self.add_weight(
            name="A", shape=(inputs, rank), initializer="glorot_normal", dtype=dtype
        )
        self.B = self.add_weight(name="B", shape=(rank, outputs), initializer="zeros", dtype=dtype)
        self.merged = False

    def update(self):
        return ops.einsum("ir,ro->io", self.A, self.B) * (self.alpha / self.rank)

    def call(self, inputs):
        kernel = ops.convert_to_tensor(self.layer.kernel)
        if not self.merged:
            kernel = kernel + self.update()
        outputs = ops.matmul(inputs, kernel)
        if self.layer.use_bias:
            outputs = ops.add(outputs, self.layer.bias)
        if self.layer.activation is not None:
            outputs = self.layer.activation(outputs)
        return outputs
