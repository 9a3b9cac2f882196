# task: BatchNorm
# verdict: wrong
# mistake: with training=True a layer whose trainable is False still normalizes by the batch and moves its statistics
# told: frozen-layer-goes-on
class BatchNorm(layers.Layer):
    def __init__(self, momentum=0.99, epsilon=1e-3, **kwargs):
        super().__init__(**kwargs)
        self.momentum, self.epsilon = momentum, epsilon

    def build(self, input_shape):
        c = (input_shape[-1],)
        self.gamma = self.add_weight(shape=c, initializer="ones", name="gamma")
        self.beta = self.add_weight(shape=c, initializer="zeros", name="beta")
        self.moving_mean = self.add_weight(
            shape=c, initializer="zeros", trainable=False, name="moving_mean")
        self.moving_variance = self.add_weight(
            shape=c, initializer="ones", trainable=False, name="moving_variance")

    def call(self, inputs, training=False):
        if training:
            mean, var = tf.nn.moments(inputs, axes=list(range(len(inputs.shape) - 1)))
            for old, new in ((self.moving_mean, mean), (self.moving_variance, var)):
                old.assign(self.momentum * old + (1 - self.momentum) * tf.stop_gradient(new))
        else:
            mean, var = self.moving_mean, self.moving_variance
        return self.gamma * (inputs - mean) * tf.math.rsqrt(var + self.epsilon) + self.beta

    def get_config(self):
        return {**super().get_config(), "momentum": self.momentum, "epsilon": self.epsilon}
