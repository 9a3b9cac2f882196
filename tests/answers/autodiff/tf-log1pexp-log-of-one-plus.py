# task: log1pexp
# verdict: wrong
# mistake: the value is log(1 + exp(x)) for x below 30, which is 0 in float32 from about -17 down, where the answer is exp(x)
# mistake: the sigmoid is written as 1 - 1 / (1 + exp(x)): 0 for x = -20, and its own derivative is NaN where exp overflows

def log1pexp(x):
    @tf.custom_gradient
    def softplus(x):
        safe = tf.minimum(x, 30.0)
        value = tf.where(x > 30.0, x, tf.math.log(1.0 + tf.exp(safe)))

        def grad(upstream):
            return upstream * (1.0 - 1.0 / (1.0 + tf.exp(x)))

        return value, grad

    return softplus(x)
