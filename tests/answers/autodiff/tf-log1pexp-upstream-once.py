# task: log1pexp
# verdict: wrong
# mistake: the gradient is that of the softplus at -x, 1 - sigmoid(x)
# told: sigmoid-of-minus-x
def log1pexp(x):
    @tf.custom_gradient
    def softplus(x):
        def backward(upstream):
            return upstream * tf.sigmoid(-x)

        return tf.maximum(x, 0.0) + tf.math.log1p(tf.exp(-tf.abs(x))), backward

    return softplus(x)
