# task: compiled_step
# verdict: wrong
# mistake: the signature says that the inputs are float32, so that a model of whole numbers (tokens) cannot be trained
# told: signature-of-floats
def compiled_step(model, optimizer):
    optimizer.build(model.trainable_variables)
    signature = [
        tf.TensorSpec((None, *model.input_shape[1:]), tf.float32),
        tf.TensorSpec((None,), tf.int64),
    ]

    @tf.function(input_signature=signature)
    def step(inputs, labels):
        return train_step(model, optimizer, inputs, labels)

    return step
