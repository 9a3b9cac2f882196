# task: compiled_step
# verdict: wrong
# mistake: an optimizer that is not built yet makes its variables while the first graph is traced, and tf.function then traces a second time; with a second size of batches Python goes through the model three times or more
# told: variables-made-by-the-trace
def compiled_step(model, optimizer):
    @tf.function(reduce_retracing=True)
    def step(inputs, labels):
        return train_step(model, optimizer, inputs, labels)

    return step
