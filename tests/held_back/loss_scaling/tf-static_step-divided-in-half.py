# task: static_step
# verdict: wrong
# mistake: the gradients are divided by the scale in fp16, before they are cast to fp32
def static_step(loss_of, weights, scale, learning_rate):
    copies = [tf.cast(w, tf.float16) for w in weights]
    with tf.GradientTape() as tape:
        tape.watch(copies)
        loss = loss_of(copies)
        scaled = loss * scale
    gradients = tape.gradient(scaled, copies)
    for weight, gradient in zip(weights, gradients):
        if gradient is not None:
            gradient = tf.cast(gradient / scale, tf.float32)
            weight.assign_sub(learning_rate * gradient)
    return float(loss)
