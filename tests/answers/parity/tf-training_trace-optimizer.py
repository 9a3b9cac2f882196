# task: training_trace
# verdict: wrong
# mistake: Keras' own SGD has the other momentum: old rates stay in the velocity
# mistake: the model is called without training=True
# told: inference-mode, momentum-of-keras
def training_trace(model, batches, rates, momentum, maps_shape=None):
    variables = model.trainable_variables
    optimizer = keras.optimizers.SGD(rates[0], momentum=momentum)
    logits_seen, losses, first = [], [], None
    for (images, labels), rate in zip(batches, rates, strict=True):
        optimizer.learning_rate = rate
        images = tf.cast(np.transpose(images, (0, 2, 3, 1)), variables[0].dtype)
        with tf.GradientTape() as tape:
            logits = model(images)
            loss = tf.reduce_mean(
                tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits))
        gradients = tape.gradient(loss, variables)
        if first is None:
            first = canonical(gradients, maps_shape)
        logits_seen.append(logits.numpy())
        losses.append(float(loss))
        optimizer.apply(gradients, variables)
    return {
        "logits": logits_seen, "losses": losses, "gradients": first,
        "weights": export_weights(model, maps_shape),
    }
