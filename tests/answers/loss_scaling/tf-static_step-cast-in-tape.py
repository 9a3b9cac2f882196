# task: static_step
# verdict: right
# way: the casts are recorded by the tape, which brings the fp16 gradients back to the fp32 values as fp32
def static_step(loss_of, weights, scale, learning_rate):
    values = [tf.convert_to_tensor(w) for w in weights]
    with tf.GradientTape() as tape:
        tape.watch(values)
        loss = loss_of([tf.cast(v, tf.float16) for v in values])
        scaled = loss * tf.constant(scale, tf.float32)
    for weight, gradient in zip(weights, tape.gradient(scaled, values)):
        if gradient is not None:
            gradient = tf.convert_to_tensor(gradient)
            weight.assign_sub(learning_rate * (gradient / scale))
    return float(loss)
