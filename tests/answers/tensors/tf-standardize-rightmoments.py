# task: standardize
# verdict: right
def standardize(values, axes, epsilon=1e-5):
    center, spread = tf.nn.moments(values, axes=list(axes), keepdims=True)
    return tf.math.rsqrt(spread + epsilon) * (values - center)
