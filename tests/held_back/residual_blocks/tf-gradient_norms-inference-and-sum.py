# task: gradient_norms
# verdict: wrong
# mistake: the model is called without training=True, so it normalizes with its moving statistics
# mistake: the losses of the images are added instead of averaged
def gradient_norms(model, images, labels):
    with tf.GradientTape() as tape:
        logits = model(images)
        losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits)
        loss = tf.reduce_sum(losses)
    variables = [v for v in model.trainable_variables if len(v.shape) == 4]
    gradients = tape.gradient(loss, [v.value for v in variables])
    return [float(tf.sqrt(tf.reduce_sum(g**2))) for g in gradients]
