# task: masked_step
# verdict: wrong
# mistake: pruned weights are set to 0 after the step only, so in the forward pass those that were not 0 before the call still count
def masked_step(model, masks, optimizer, images, labels):
    variables = model.trainable_variables
    with tf.GradientTape() as tape:
        logits = model(images, training=True)
        loss = tf.reduce_mean(
            tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits)
        )
    optimizer.apply(tape.gradient(loss, variables), variables)
    for variable, mask in zip(variables, masks):
        if mask is not None:
            variable.assign(variable * tf.cast(mask, variable.dtype))
    return float(loss)
