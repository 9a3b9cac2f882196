# task: masked_step
# verdict: wrong
# mistake: after the step the masks are not applied again; only the gradients are masked, so that a momentum of earlier steps (or weight decay, or Adam's averages) moves pruned weights away from 0
# mistake: the model is called without training=True, so dropout and batch normalization work as in inference
# told: gradients-masked-only, no-training-mode
def masked_step(model, masks, optimizer, images, labels):
    variables = model.trainable_variables
    for variable, mask in zip(variables, masks):
        if mask is not None:
            variable.assign(variable * tf.cast(mask, variable.dtype))
    criterion = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    with tf.GradientTape() as tape:
        loss = criterion(labels, model(images))
    gradients = tape.gradient(loss, variables)
    masked = []
    for gradient, mask in zip(gradients, masks):
        if mask is not None:
            gradient = gradient * tf.cast(mask, gradient.dtype)
        masked.append(gradient)
    optimizer.apply_gradients(zip(masked, variables))
    return float(loss)
