# task: compiled_step
# verdict: wrong
# mistake: a plain tf.function, which traces a new graph for every size of batch
# told: a-trace-for-each-size
def compiled_step(model, optimizer):
    optimizer.build(model.trainable_variables)

    @tf.function
    def step(inputs, labels):
        return train_step(model, optimizer, inputs, labels)

    return step
