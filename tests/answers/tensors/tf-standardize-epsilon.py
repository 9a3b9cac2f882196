# task: standardize
# verdict: wrong
# mistake: epsilon is added to the standard deviation, outside of the root, instead of to the variance
# told: epsilon-outside-the-root
def standardize(values, axes, epsilon=1e-5):
    mean = tf.reduce_mean(values, axis=axes, keepdims=True)
    std = tf.math.reduce_std(values, axis=axes, keepdims=True)
    return (values - mean) / (std + epsilon)
