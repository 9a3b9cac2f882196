# task: saturated_share
# verdict: wrong
# mistake: the share is counted on the values of the activation instead of its slope
# told: small-values-not-small-slopes
def saturated_share(activation, inputs, threshold=0.05):
    inputs = tf.convert_to_tensor(inputs)
    outputs = activation(inputs)
    small = tf.abs(outputs) < threshold
    return float(tf.reduce_mean(tf.cast(small, tf.float32)))
