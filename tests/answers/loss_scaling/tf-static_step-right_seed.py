# task: static_step
# verdict: right
def static_step(loss_of, weights, scale, learning_rate):
    halves = [tf.cast(tf.convert_to_tensor(w), tf.float16) for w in weights]
    with tf.GradientTape(watch_accessed_variables=False) as tape:
        tape.watch(halves)
        loss = loss_of(halves)
    # the gradient of scale * loss: the backward pass begins with the scale
    begin = tf.cast(tf.fill(tf.shape(loss), float(scale)), loss.dtype)
    slopes = tape.gradient(loss, halves, output_gradients=begin)
    for weight, slope in zip(weights, slopes, strict=True):
        if slope is not None:
            slope = tf.cast(tf.convert_to_tensor(slope), tf.float32)
            weight.assign_sub(slope / scale * learning_rate)
    return float(loss)
