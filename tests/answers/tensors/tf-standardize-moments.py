# task: standardize
# verdict: right
def standardize(values, axes, epsilon=1e-5):
    mean, variance = tf.nn.moments(values, list(axes), keepdims=True)
    return tf.nn.batch_normalization(values, mean, variance, None, None, epsilon)
