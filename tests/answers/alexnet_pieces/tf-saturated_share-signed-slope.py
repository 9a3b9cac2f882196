# task: saturated_share
# verdict: wrong
# mistake: the slope's sign is not removed, so that steep falling slopes count as saturated
# told: slopes-with-their-sign
def saturated_share(activation, inputs, threshold=0.05):
    inputs = tf.convert_to_tensor(inputs)
    with tf.GradientTape() as tape:
        tape.watch(inputs)
        outputs = activation(inputs)
    slopes = tape.gradient(outputs, inputs)
    return float(tf.reduce_mean(tf.cast(slopes < threshold, tf.float32)))
