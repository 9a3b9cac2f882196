# task: BatchNorm
# verdict: wrong
# mistake: training=True counts even if the layer's trainable is False: a frozen layer normalizes by the batch and goes on changing its moving statistics
# told: frozen-layer-goes-on
class BatchNorm(layers.Layer):
    def __init__(self, momentum=0.99, epsilon=1e-3, **kwargs):
        super().__init__(**kwargs)
        self.momentum, self.epsilon = momentum, epsilon

    def build(self, input_shape):
        shape = (input_shape[-1],)
        self.gamma = self.add_weight(name="gamma", shape=shape, initializer="ones")
        self.beta = self.add_weight(name="beta", shape=shape, initializer="zeros")
        self.moving_mean = self.add_weight(
            name="moving_mean", shape=shape, initializer="zeros", trainable=False
        )
        self.moving_variance = self.add_weight(
            name="moving_variance", shape=shape, initializer="ones", trainable=False
        )

    def call(self, inputs, training=False):
        if training:
            mean, variance = tf.nn.moments(inputs, list(range(len(inputs.shape) - 1)))
            for memory, new in ((self.moving_mean, mean), (self.moving_variance, variance)):
                memory.assign(self.momentum * memory + (1 - self.momentum) * new)
        else:
            mean, variance = self.moving_mean, self.moving_variance
        scaled = (inputs - mean) / tf.sqrt(variance + self.epsilon)
        return self.gamma * scaled + self.beta

    def get_config(self):
        return {**super().get_config(), "momentum": self.momentum, "epsilon": self.epsilon}
