# task: log1pexp
# verdict: wrong
# mistake: The slope is the hyperbolic tangent instead of the sigmoid.
# told: hyperbolic-tangent-for-the-sigmoid
def log1pexp(x):
    @tf.custom_gradient
    def run(values):
        def grad(upstream):
            return upstream * tf.tanh(values)

        return tf.maximum(values, 0) + tf.math.log1p(tf.exp(-tf.abs(values))), grad

    return run(tf.convert_to_tensor(x))
