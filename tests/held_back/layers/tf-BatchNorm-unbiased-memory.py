# task: BatchNorm
# verdict: wrong
# mistake: the moving variance follows the unbiased variance (n - 1), as in PyTorch; asked was the biased one
# mistake: a layer whose trainable is False still normalizes over the batch and updates its statistics with training=True

class BatchNorm(layers.Layer):
    def __init__(self, momentum=0.99, epsilon=1e-3, **kwargs):
        super().__init__(**kwargs)
        self.momentum, self.epsilon = momentum, epsilon

    def build(self, input_shape):
        shape = (input_shape[-1],)
        self.gamma = self.add_weight(shape=shape, initializer="ones", name="gamma")
        self.beta = self.add_weight(shape=shape, initializer="zeros", name="beta")
        self.moving_mean = self.add_weight(
            shape=shape, initializer="zeros", name="moving_mean", trainable=False
        )
        self.moving_variance = self.add_weight(
            shape=shape, initializer="ones", name="moving_variance", trainable=False
        )

    def call(self, inputs, training=False):
        if training:
            axes = list(range(len(inputs.shape) - 1))
            mean, variance = tf.nn.moments(inputs, axes)
            count = tf.cast(tf.size(inputs) / tf.shape(inputs)[-1], inputs.dtype)
            new = variance * count / (count - 1)
            m = self.momentum
            self.moving_mean.assign(m * self.moving_mean + (1 - m) * mean)
            self.moving_variance.assign(m * self.moving_variance + (1 - m) * new)
        else:
            mean, variance = self.moving_mean, self.moving_variance
        scale = self.gamma / tf.sqrt(variance + self.epsilon)
        return (inputs - mean) * scale + self.beta

    def get_config(self):
        return {
            **super().get_config(),
            "momentum": self.momentum, "epsilon": self.epsilon,
        }  # fmt: skip
