# task: log1pexp
# verdict: wrong
# mistake: the derivative is written as e / (1 + e), which is NaN for x = 1000
# mistake: the upstream gradient is not multiplied in
# told: quotient-of-exponentials, upstream-forgotten
def log1pexp(x):
    @tf.custom_gradient
    def softplus(z):
        def backward(upstream):
            e = tf.exp(z)
            return e / (1 + e)

        value = tf.maximum(z, 0) + tf.math.log1p(tf.exp(-tf.abs(z)))
        return value, backward

    return softplus(x)
