# task: saturated_share
# verdict: wrong
# mistake: the slope itself is compared with the threshold and not its size, so that steeply falling units count as saturated
# told: slopes-with-their-sign
def saturated_share(activation, inputs, threshold=0.05):
    inputs = tf.convert_to_tensor(inputs)
    with tf.GradientTape() as tape:
        tape.watch(inputs)
        outputs = activation(inputs)
    slopes = tape.gradient(
        outputs, inputs, unconnected_gradients=tf.UnconnectedGradients.ZERO
    )
    return float(tf.reduce_mean(tf.cast(slopes < threshold, tf.float64)))
