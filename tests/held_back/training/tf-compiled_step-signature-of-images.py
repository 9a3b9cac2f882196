# task: compiled_step
# verdict: wrong
# mistake: the signature is that of float32 images with four axes; a model that takes vectors or integers cannot be trained

def compiled_step(model, optimizer):
    if not optimizer.built:
        optimizer.build(model.trainable_variables)

    signature = [
        tf.TensorSpec([None, None, None, None], tf.float32),
        tf.TensorSpec([None], tf.int64),
    ]

    @tf.function(input_signature=signature)
    def step(inputs, labels):
        return train_step(model, optimizer, inputs, labels)

    return step
