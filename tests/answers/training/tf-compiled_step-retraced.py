# task: compiled_step
# verdict: wrong
# mistake: every size of a batch is traced anew
# told: a-trace-for-each-size
def compiled_step(model, optimizer):
    if not optimizer.built:
        optimizer.build(model.trainable_variables)

    @tf.function
    def step(inputs, labels):
        return train_step(model, optimizer, inputs, labels)

    return step
