# task: BatchNorm
# verdict: right
# way: all positions become rows of a matrix (values, C), mean and variance are inner products by einsum, and scale and shift are put together before they meet the rows
class BatchNorm(layers.Layer):
    def __init__(self, momentum=0.99, epsilon=1e-3, **kwargs):
        super().__init__(**kwargs)
        self.momentum = momentum
        self.epsilon = epsilon

    def build(self, input_shape):
        channels = (int(input_shape[-1]),)
        self.gamma = self.add_weight(name="gamma", shape=channels, initializer="ones")
        self.beta = self.add_weight(name="beta", shape=channels, initializer="zeros")
        self.moving = [
            self.add_weight(name=name, shape=channels, initializer=start, trainable=False)
            for name, start in (("moving_mean", "zeros"), ("moving_variance", "ones"))
        ]

    def call(self, inputs, training=False):
        rows = tf.reshape(inputs, (-1, inputs.shape[-1]))
        if training and self.trainable:
            share = 1 / tf.cast(tf.shape(rows)[0], rows.dtype)
            mean = tf.einsum("nc->c", rows) * share
            centered = rows - mean
            variance = tf.einsum("nc,nc->c", centered, centered) * share
            for memory, new in zip(self.moving, (mean, variance)):
                memory.assign(memory * self.momentum + new * (1 - self.momentum))
        else:
            centered = rows - self.moving[0]
            variance = tf.convert_to_tensor(self.moving[1])
        scale = self.gamma * tf.math.rsqrt(variance + self.epsilon)
        return tf.reshape(centered * scale + self.beta, tf.shape(inputs))

    def get_config(self):
        config = super().get_config()
        config.update(momentum=self.momentum, epsilon=self.epsilon)
        return config
