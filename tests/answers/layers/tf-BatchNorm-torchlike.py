# task: BatchNorm
# verdict: wrong
# mistake: momentum is taken as the weight of the new statistics, as in PyTorch
# mistake: the moving variance follows the unbiased variance, as in PyTorch
# told: momentum-reversed, unbiased-variance-remembered
class BatchNorm(layers.Layer):
    def __init__(self, momentum=0.99, epsilon=1e-3, **kwargs):
        super().__init__(**kwargs)
        self.momentum, self.epsilon = momentum, epsilon

    def build(self, input_shape):
        def weight(name, start, trainable):
            return self.add_weight(
                name=name, shape=(input_shape[-1],), initializer=start,
                trainable=trainable,
            )

        self.gamma = weight("gamma", "ones", True)
        self.beta = weight("beta", "zeros", True)
        self.moving_mean = weight("moving_mean", "zeros", False)
        self.moving_variance = weight("moving_variance", "ones", False)

    def call(self, inputs, training=False):
        old_mean = tf.convert_to_tensor(self.moving_mean)
        old_variance = tf.convert_to_tensor(self.moving_variance)
        if training and self.trainable:
            axes = list(range(len(inputs.shape) - 1))
            mean = tf.reduce_mean(inputs, axes)
            variance = tf.reduce_mean((inputs - mean) ** 2, axes)
            n = tf.cast(tf.size(inputs) // tf.size(mean), inputs.dtype)
            unbiased = variance * n / (n - 1)
            m = self.momentum
            self.moving_mean.assign((1 - m) * old_mean + m * mean)
            self.moving_variance.assign((1 - m) * old_variance + m * unbiased)
        else:
            mean, variance = old_mean, old_variance
        root = tf.sqrt(variance + self.epsilon)
        return self.gamma * ((inputs - mean) / root) + self.beta

    def get_config(self):
        return {
            **super().get_config(),
            "momentum": self.momentum,
            "epsilon": self.epsilon,
        }
