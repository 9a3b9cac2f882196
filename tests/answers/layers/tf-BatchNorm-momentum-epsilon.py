# task: BatchNorm
# verdict: wrong
# mistake: momentum is the weight of the new statistics, as in PyTorch; it was to be that of the old ones
# mistake: epsilon is added to the standard deviation, not to the variance under the root
# told: epsilon-outside-the-root, momentum-reversed
class BatchNorm(layers.Layer):
    def __init__(self, momentum=0.99, epsilon=1e-3, **kwargs):
        super().__init__(**kwargs)
        self.momentum = momentum
        self.epsilon = epsilon

    def build(self, input_shape):
        channels = input_shape[-1]
        self.gamma = self.add_weight(shape=(channels,), initializer="ones", name="gamma")
        self.beta = self.add_weight(shape=(channels,), initializer="zeros", name="beta")
        self.mean = self.add_weight(
            shape=(channels,), initializer="zeros", trainable=False, name="mean")
        self.var = self.add_weight(
            shape=(channels,), initializer="ones", trainable=False, name="var")

    def call(self, inputs, training=None):
        if training and self.trainable:
            if len(inputs.shape) == 2:
                axis = [0]
            else:
                axis = [0, 1, 2]
            mu = tf.reduce_mean(inputs, axis=axis)
            sigma2 = tf.math.reduce_variance(inputs, axis=axis)
            self.mean.assign((1 - self.momentum) * self.mean + self.momentum * mu)
            self.var.assign((1 - self.momentum) * self.var + self.momentum * sigma2)
        else:
            mu = self.mean
            sigma2 = self.var
        x_hat = (inputs - mu) / (tf.sqrt(sigma2) + self.epsilon)
        return self.gamma * x_hat + self.beta

    def get_config(self):
        config = super().get_config()
        config.update(momentum=self.momentum, epsilon=self.epsilon)
        return config
