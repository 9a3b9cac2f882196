# task: gradient_norms
# verdict: right
# way: only the kernels are watched, and the cross-entropy is picked from log_softmax by a product with one-hot rows
def gradient_norms(model, images, labels):
    kernels = [v for v in model.trainable_variables if len(v.shape) == 4]
    tensors = [v.value for v in kernels]
    with tf.GradientTape(watch_accessed_variables=False) as tape:
        for one in tensors:
            tape.watch(one)
        logits = model(images, training=True)
        chances = tf.nn.log_softmax(logits, axis=-1)
        marks = tf.one_hot(labels, logits.shape[-1], dtype=chances.dtype)
        loss = -tf.reduce_mean(tf.reduce_sum(marks * chances, axis=-1))
    slopes = tape.gradient(loss, tensors, unconnected_gradients="zero")
    return [float(tf.sqrt(tf.reduce_sum(tf.square(slope)))) for slope in slopes]
