# task: train_step
# verdict: wrong
# mistake: the losses of regularized layers are not added
# told: penalties-forgotten
def train_step(model, optimizer, inputs, labels, max_norm=None):
    with tf.GradientTape() as tape:
        logits = model(inputs, training=True)
        loss = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits))
    grads = tape.gradient(loss, model.trainable_variables)
    if max_norm is not None:
        grads, _ = tf.clip_by_global_norm(grads, max_norm)
    optimizer.apply_gradients(zip(grads, model.trainable_variables))
    return loss, tf.reduce_sum(tf.cast(tf.argmax(logits, 1) == labels, tf.int32))
