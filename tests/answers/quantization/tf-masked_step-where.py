# task: masked_step
# verdict: right
def masked_step(model, masks, optimizer, images, labels):
    kept = [(v, m) for v, m in zip(model.trainable_variables, masks) if m is not None]
    for v, m in kept:
        v.assign(tf.where(m, v.value, tf.zeros_like(v.value)))
    with tf.GradientTape() as tape:
        logits = model(images, training=True)
        each = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits)
        loss = tf.reduce_mean(each)
    grads = tape.gradient(loss, model.trainable_variables)
    optimizer.apply(grads, model.trainable_variables)
    for v, m in kept:
        v.assign(tf.where(m, v.value, tf.zeros_like(v.value)))
    return loss.numpy().item()
