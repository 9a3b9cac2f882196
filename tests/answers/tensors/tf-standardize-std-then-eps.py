# task: standardize
# verdict: wrong
# mistake: epsilon is added after the root instead of below it
# told: epsilon-outside-the-root
def standardize(values, axes, epsilon=1e-5):
    mean = tf.reduce_mean(values, axis=axes, keepdims=True)
    std = tf.math.reduce_std(values, axis=axes, keepdims=True)
    return (values - mean) / (std + epsilon)
