# task: gradient_norms
# verdict: right
def gradient_norms(model, images, labels):
    kernels = [v for v in model.trainable_variables if len(v.shape) == 4]
    with tf.GradientTape(persistent=True) as tape:
        log_p = tf.nn.log_softmax(model(images, training=True))
        picked = tf.gather(log_p, labels, axis=1, batch_dims=1)
        loss = -tf.reduce_mean(picked)
    norms = []
    for kernel in kernels:
        gradient = tape.gradient(loss, kernel)
        norms.append(0.0 if gradient is None else float(tf.norm(gradient)))
    del tape
    return norms
