# task: training_trace
# verdict: wrong
# mistake: the gradients of the last step are returned instead of the first; the rate multiplies what enters the velocity
# told: gradients-of-the-last-step, momentum-of-keras
def training_trace(model, batches, rates, momentum, maps_shape=None):
    variables = model.trainable_variables
    velocities = [tf.zeros_like(v) for v in variables]
    trace = {"logits": [], "losses": []}
    for (images, labels), rate in zip(batches, rates):
        images = tf.cast(np.transpose(images, (0, 2, 3, 1)), model.compute_dtype)
        with tf.GradientTape() as tape:
            logits = model(images, training=True)
            losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits)
            loss = tf.reduce_mean(losses)
        gradients = tape.gradient(loss, variables)
        trace["logits"].append(logits.numpy())
        trace["losses"].append(float(loss))
        trace["gradients"] = canonical(gradients, maps_shape)
        for number, (v, g) in enumerate(zip(variables, gradients)):
            velocities[number] = momentum * velocities[number] - rate * g
            v.assign_add(velocities[number])
    trace["weights"] = export_weights(model, maps_shape)
    return trace
