# task: BatchNorm
# verdict: wrong
# mistake: beta is made before gamma, so that set_weights with the weights of layers.BatchNormalization exchanges the two
# told: beta-before-gamma
class BatchNorm(layers.Layer):
    def __init__(self, momentum=0.99, epsilon=1e-3, **kwargs):
        super().__init__(**kwargs)
        self.momentum = momentum
        self.epsilon = epsilon

    def build(self, input_shape):
        shape = (input_shape[-1],)
        self.beta = self.add_weight(
            name="beta", shape=shape, initializer="zeros"
        )
        self.gamma = self.add_weight(
            name="gamma", shape=shape, initializer="ones"
        )
        self.moving_mean = self.add_weight(
            name="moving_mean", shape=shape, initializer="zeros",
            trainable=False,
        )
        self.moving_variance = self.add_weight(
            name="moving_variance", shape=shape, initializer="ones",
            trainable=False,
        )

    def call(self, inputs, training=False):
        if training and self.trainable:
            axes = list(range(len(inputs.shape) - 1))
            mean, variance = tf.nn.moments(inputs, axes)
            old = self.momentum
            self.moving_mean.assign(
                old * self.moving_mean + (1 - old) * mean
            )
            self.moving_variance.assign(
                old * self.moving_variance + (1 - old) * variance
            )
        else:
            mean, variance = self.moving_mean, self.moving_variance
        root = tf.sqrt(variance + self.epsilon)
        return self.gamma * (inputs - mean) / root + self.beta

    def get_config(self):
        return {
            **super().get_config(),
            "momentum": self.momentum,
            "epsilon": self.epsilon,
        }
