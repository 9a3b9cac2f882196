# task: gradient_norms
# verdict: wrong
# mistake: every variable called "kernel" is measured, also those of dense layers, which are not 4-D
# told: kernels-found-by-their-name
def gradient_norms(model, images, labels):
    kernels = [v for v in model.trainable_variables if v.name == "kernel"]
    with tf.GradientTape() as tape:
        logits = model(images, training=True)
        losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits)
        loss = tf.reduce_mean(losses)
    gradients = tape.gradient(loss, kernels)
    return [float(tf.sqrt(tf.reduce_sum(tf.square(g)))) for g in gradients]
