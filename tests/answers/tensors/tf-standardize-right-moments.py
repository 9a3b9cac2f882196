# task: standardize
# verdict: right
def standardize(values, axes, epsilon=1e-5):
    mean, variance = tf.nn.moments(values, axes=list(axes), keepdims=True)
    factor = tf.math.rsqrt(variance + tf.cast(epsilon, values.dtype))
    return tf.multiply(tf.subtract(values, mean), factor)
