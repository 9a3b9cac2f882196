# task: saturated_share
# verdict: wrong
# mistake: The sum is replaced by the mean, so slopes are too small by the number of units.
# told: mean-gradient-not-own-slope
def saturated_share(activation, inputs, threshold=0.05):
    inputs = tf.convert_to_tensor(inputs)
    with tf.GradientTape() as tape:
        tape.watch(inputs)
        total = tf.reduce_mean(activation(inputs))
    slopes = tape.gradient(total, inputs, unconnected_gradients="zero")
    return float(tf.reduce_mean(tf.cast(tf.abs(slopes) < threshold, tf.float32)))
