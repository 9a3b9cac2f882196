# task: BatchNorm
# verdict: wrong
# mistake: momentum is the weight of the new statistics, as in PyTorch
# mistake: the moving variance follows the unbiased variance, as in PyTorch
# told: momentum-reversed, unbiased-variance-remembered
class BatchNorm(layers.Layer):
    def __init__(self, momentum=0.99, epsilon=1e-3, **kwargs):
        super().__init__(**kwargs)
        self.momentum = momentum
        self.epsilon = epsilon

    def build(self, input_shape):
        c = input_shape[-1]
        self.gamma = self.add_weight(name="gamma", shape=(c,), initializer="ones")
        self.beta = self.add_weight(name="beta", shape=(c,), initializer="zeros")
        self.mean = self.add_weight(
            name="mean", shape=(c,), initializer="zeros", trainable=False
        )
        self.variance = self.add_weight(
            name="variance", shape=(c,), initializer="ones", trainable=False
        )

    def call(self, inputs, training=False):
        if training and self.trainable:
            axes = list(range(inputs.shape.rank - 1))
            mean = tf.reduce_mean(inputs, axis=axes)
            variance = tf.reduce_mean(tf.square(inputs - mean), axis=axes)
            n = tf.cast(tf.size(inputs) / tf.size(mean), inputs.dtype)
            self.mean.assign(
                (1 - self.momentum) * self.mean + self.momentum * mean
            )
            unbiased = variance * n / (n - 1)
            self.variance.assign(
                (1 - self.momentum) * self.variance + self.momentum * unbiased
            )
        else:
            mean = tf.convert_to_tensor(self.mean)
            variance = tf.convert_to_tensor(self.variance)
        scale = self.gamma * tf.math.rsqrt(variance + self.epsilon)
        return (inputs - mean) * scale + self.beta

    def get_config(self):
        return {
            **super().get_config(),
            "momentum": self.momentum,
            "epsilon": self.epsilon,
        }
