# task: static_step
# verdict: wrong
# mistake: the loss that is returned is the scaled one; the scale is multiplied to the fp16 gradients after the backward pass instead of the loss
# told: scaled-after-the-backward-pass, scaled-loss-returned
def static_step(loss_of, weights, scale, learning_rate):
    copies = [tf.cast(w, tf.float16) for w in weights]
    with tf.GradientTape() as tape:
        tape.watch(copies)
        loss = loss_of(copies)
    for weight, gradient in zip(weights, tape.gradient(loss, copies)):
        if gradient is not None:
            scaled = tf.cast(gradient * tf.cast(scale, tf.float16), tf.float32)
            weight.assign_sub(learning_rate * scaled / scale)
    return float(loss) * scale
