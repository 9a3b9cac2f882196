# task: LoRAConv
# verdict: wrong
# mistake: the convolution with A has strides and padding of the layer, but not its dilation_rate, so the update of a dilated layer is another convolution (or has another shape)
# told: dilation-forgotten
class LoRAConv(layers.Layer):
    def __init__(self, layer, rank, alpha):
        if rank < 1 or layer.groups != 1:
            raise ValueError("rank below 1, or groups")
        super().__init__()
        self.layer = layer
        self.layer.trainable = False
        kh, kw, inputs, outputs = layer.kernel.shape
        self.A = self.add_weight(
            shape=(kh, kw, inputs, rank), initializer="he_normal", name="A")
        self.B = self.add_weight(
            shape=(1, 1, rank, outputs), initializer="zeros", name="B")
        self.scale = alpha / rank
        self.merged = False

    def update(self):
        return self.scale * ops.einsum("hwir,ro->hwio", self.A, self.B[0, 0])

    def call(self, inputs):
        if self.merged:
            return self.layer(inputs)
        layer = self.layer
        how = {"padding": layer.padding, "data_format": layer.data_format}
        plain = ops.conv(
            inputs, layer.kernel, layer.strides, dilation_rate=layer.dilation_rate, **how)
        low = ops.conv(inputs, self.A, layer.strides, **how)
        outputs = plain + self.scale * ops.conv(low, self.B, 1, "valid", layer.data_format)
        if layer.use_bias:
            outputs = outputs + layer.bias
        return layer.activation(outputs) if layer.activation is not None else outputs
