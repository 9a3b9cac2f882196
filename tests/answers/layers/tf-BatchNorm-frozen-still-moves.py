# task: BatchNorm
# verdict: wrong
# mistake: a layer whose trainable is False still uses and follows the statistics of the batch
# told: frozen-layer-goes-on
class BatchNorm(layers.Layer):
    def __init__(self, momentum=0.99, epsilon=1e-3, **kwargs):
        super().__init__(**kwargs)
        self.momentum, self.epsilon = momentum, epsilon

    def build(self, shape):
        c = (shape[-1],)
        self.gamma = self.add_weight(shape=c, initializer="ones")
        self.beta = self.add_weight(shape=c, initializer="zeros")
        self.moving_mean = self.add_weight(shape=c, initializer="zeros", trainable=False)
        self.moving_variance = self.add_weight(shape=c, initializer="ones", trainable=False)

    def call(self, inputs, training=False):
        mean, variance = self.moving_mean, self.moving_variance
        if training:
            mean, variance = tf.nn.moments(inputs, axes=list(range(len(inputs.shape) - 1)))
            m = self.momentum
            self.moving_mean.assign(m * self.moving_mean + (1 - m) * mean)
            self.moving_variance.assign(m * self.moving_variance + (1 - m) * variance)
        return self.gamma * (inputs - mean) / tf.sqrt(variance + self.epsilon) + self.beta

    def get_config(self):
        return {**super().get_config(), "momentum": self.momentum, "epsilon": self.epsilon}
