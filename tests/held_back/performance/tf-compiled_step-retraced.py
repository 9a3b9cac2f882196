# task: compiled_step
# verdict: wrong
# mistake: traced anew for each size of a batch, for lack of reduce_retracing or a signature with a free size
# mistake: the model is not called with training=True
def compiled_step(model, loss_of, rate, jit_compile=False):
    @tf.function(jit_compile=jit_compile)
    def step(images, labels):
        with tf.GradientTape() as tape:
            loss = loss_of(labels, model(images))
        variables = model.trainable_variables
        for variable, gradient in zip(variables, tape.gradient(loss, variables)):
            variable.assign_sub(rate * gradient)
        return loss

    return step
