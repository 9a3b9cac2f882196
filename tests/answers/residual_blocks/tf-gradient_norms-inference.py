# task: gradient_norms
# verdict: wrong
# mistake: the model is called without training=True
# mistake: the losses of the batch are added instead of averaged
# told: gradients-in-evaluation-mode, sum-over-the-batch
def gradient_norms(model, images, labels):
    with tf.GradientTape() as tape:
        logits = model(images)
        losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits)
        loss = tf.reduce_sum(losses)
    gradients = tape.gradient(loss, model.trainable_variables)
    return [float(tf.norm(g)) for g in gradients if len(g.shape) == 4]
