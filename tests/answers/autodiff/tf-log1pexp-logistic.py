# task: log1pexp
# verdict: right
def log1pexp(x):
    @tf.custom_gradient
    def run(values):
        def grad(upstream):
            return upstream * tf.sigmoid(values)

        return tf.maximum(values, 0) + tf.math.log1p(tf.exp(-tf.abs(values))), grad

    return run(tf.convert_to_tensor(x))
