# task: gradient_norms
# verdict: wrong
# mistake: the loss is the sum over the batch instead of the mean
# told: sum-over-the-batch
def gradient_norms(model, images, labels):
    with tf.GradientTape() as tape:
        logits = model(images, training=True)
        losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits)
        loss = tf.reduce_sum(losses)
    kernels = [v for v in model.trainable_variables if len(v.shape) == 4]
    return [float(tf.norm(g)) for g in tape.gradient(loss, kernels)]
