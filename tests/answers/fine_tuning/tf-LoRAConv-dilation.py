# task: LoRAConv
# verdict: wrong
# mistake: the dilation of the layer is left out where the adapter convolves by itself
# told: dilation-of-both-forgotten
class LoRAConv(layers.Layer):
    def __init__(self, layer, rank, alpha):
        super().__init__()
        if rank < 1:
            raise ValueError(f"The rank must be at least 1, not {rank}.")
        if layer.groups != 1:
            raise ValueError("Grouped convolutions cannot have an adapter.")
        layer.trainable = False
        self.layer = layer
        self.scaling = alpha / rank
        self.merged = False
        kh, kw, fan_in, fan_out = layer.kernel.shape
        self.A = self.add_weight(
            shape=(kh, kw, fan_in, rank), initializer="he_normal",
            dtype=layer.kernel.dtype, name="A",
        )
        self.B = self.add_weight(
            shape=(1, 1, rank, fan_out), initializer="zeros",
            dtype=layer.kernel.dtype, name="B",
        )

    def update(self):
        return self.scaling * ops.tensordot(self.A, self.B[0, 0], axes=1)

    def call(self, inputs):
        if self.merged:
            return self.layer(inputs)
        outputs = ops.conv(
            inputs, self.layer.kernel + self.update(),
            strides=self.layer.strides, padding=self.layer.padding,
        )
        if self.layer.use_bias:
            outputs = outputs + self.layer.bias
        if self.layer.activation is not None:
            outputs = self.layer.activation(outputs)
        return outputs
