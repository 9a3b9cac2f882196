# task: standardize
# verdict: wrong
# mistake: epsilon is written into the formula as 1e-5, the argument is ignored
# told: epsilon-fixed
def standardize(values, axes, epsilon=1e-5):
    mean = tf.reduce_mean(values, axis=axes, keepdims=True)
    difference = values - mean
    variance = tf.reduce_mean(tf.square(difference), axis=axes, keepdims=True)
    return difference / tf.sqrt(variance + 1e-5)
