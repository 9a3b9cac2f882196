# task: compiled_step
# verdict: wrong
# mistake: the signature admits only flat float32 inputs (N, features): images, or inputs of another type, are refused
# told: signature-too-narrow
def compiled_step(model, optimizer):
    if not optimizer.built:
        optimizer.build(model.trainable_variables)

    @tf.function(
        input_signature=[
            tf.TensorSpec([None, None], tf.float32),
            tf.TensorSpec([None], tf.int64),
        ]
    )
    def step(inputs, labels):
        return train_step(model, optimizer, inputs, labels)

    return step
