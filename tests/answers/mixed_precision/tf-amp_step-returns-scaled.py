# task: amp_step
# verdict: wrong
# mistake: the scaled loss is returned instead of the loss that is not scaled
# told: scaled-loss-in-the-log
def amp_step(model, optimizer, inputs, labels, max_norm=None):
    variables = model.trainable_variables
    loss_fn = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    with tf.GradientTape() as tape:
        logits = tf.cast(model(inputs, training=True), tf.float32)
        loss = loss_fn(labels, logits)
        loss = optimizer.scale_loss(loss)
    grads = tape.gradient(loss, variables)
    if max_norm is not None:
        bound = float(optimizer.scale_loss(float(max_norm)))
        grads, _ = tf.clip_by_global_norm(grads, bound)
    optimizer.apply(grads, variables)
    return loss
