# task: saturated_share
# verdict: wrong
# mistake: The share of the units that are not saturated is returned.
# mistake: Negative slopes count as small.
# told: large-slopes-counted
def saturated_share(activation, inputs, threshold=0.05):
    inputs = tf.convert_to_tensor(inputs)
    with tf.GradientTape() as tape:
        tape.watch(inputs)
        total = tf.reduce_sum(activation(inputs))
    slopes = tape.gradient(total, inputs, unconnected_gradients="zero")
    return float(tf.reduce_mean(tf.cast(slopes >= threshold, tf.float32)))
