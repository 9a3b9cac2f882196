# task: log1pexp
# verdict: right
# way: value by maximum and log1p, the slope written as exp(-softplus(-x)), which can be differentiated again everywhere
def log1pexp(x):
    @tf.custom_gradient
    def softplus(x):
        value = tf.maximum(x, tf.zeros_like(x)) + tf.math.log1p(tf.exp(-tf.abs(x)))

        def back(upstream):
            return upstream * tf.exp(-tf.math.softplus(-x))

        return value, back

    return softplus(tf.convert_to_tensor(x))
