# task: masked_step
# verdict: wrong
# mistake: weights are not masked after the step
# told: weights-come-back
def masked_step(model, masks, optimizer, images, labels):
    for v, m in zip(model.trainable_variables, masks):
        if m is not None:
            v.assign(v * tf.cast(m, v.dtype))
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(keras.losses.sparse_categorical_crossentropy(
            labels, model(images, training=True), from_logits=True))
    grads = tape.gradient(loss, model.trainable_variables)
    optimizer.apply(grads, model.trainable_variables)
    return float(loss)
