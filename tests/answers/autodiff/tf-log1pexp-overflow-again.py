# task: log1pexp
# verdict: wrong
# mistake: the formula as it stands overflows for large x
# mistake: the derivative is the sigmoid of -x
# told: exponential-overflows, sigmoid-of-minus-x
def log1pexp(x):
    @tf.custom_gradient
    def softplus(x):
        def grad(upstream):
            return upstream * tf.sigmoid(-x)

        return tf.math.log1p(tf.exp(x)), grad

    return softplus(tf.convert_to_tensor(x))
