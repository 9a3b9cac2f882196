# task: compiled_step
# verdict: wrong
# mistake: the loss gets logits and labels in the order of PyTorch
# mistake: every other batch size is traced anew
# told: arguments-of-the-loss-exchanged, one-compilation-per-batch-size
def compiled_step(model, loss_of, rate, jit_compile=False):
    @tf.function(jit_compile=jit_compile)
    def step(images, labels):
        with tf.GradientTape() as tape:
            logits = model(images, training=True)
            loss = loss_of(logits, labels)
        variables = model.trainable_variables
        gradients = tape.gradient(loss, variables)
        for variable, gradient in zip(variables, gradients, strict=True):
            variable.assign_sub(rate * gradient)
        return loss

    return step
