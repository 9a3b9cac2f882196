# task: log1pexp
# verdict: wrong
# mistake: the gradient function returns the derivative alone; the upstream gradient is not multiplied in
# mistake: the sigmoid is exp(x) / (1 + exp(x)), which is infinity by infinity, so NaN, for x = 1000
# told: quotient-of-exponentials, upstream-forgotten
def log1pexp(x):
    @tf.custom_gradient
    def smooth(x):
        values = tf.maximum(x, 0) + tf.math.log1p(tf.exp(-tf.abs(x)))

        def grad(upstream):
            e = tf.exp(x)
            return e / (1 + e)

        return values, grad

    return smooth(tf.convert_to_tensor(x))
