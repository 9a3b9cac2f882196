# task: log1pexp
# verdict: wrong
# mistake: the slope is written as 1 - 1 / (1 + exp(x)), whose own derivative is infinity times zero for large x: the second derivative at 1000 is NaN
# told: sigmoid-by-its-complement
def log1pexp(x):
    @tf.custom_gradient
    def softplus(z):
        value = tf.maximum(z, 0) + tf.math.log1p(tf.exp(-tf.abs(z)))

        def grad(upstream):
            return upstream * (1 - 1 / (1 + tf.exp(z)))

        return value, grad

    return softplus(x)
