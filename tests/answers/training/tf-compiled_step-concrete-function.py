# task: compiled_step
# verdict: right
# way: one concrete function, traced for an open number of samples, for each shape of a single sample
def compiled_step(model, optimizer):
    if not optimizer.built:
        optimizer.build(model.trainable_variables)
    traced = {}

    def work(inputs, labels):
        return train_step(model, optimizer, inputs, labels)

    def open_spec(tensor):
        return tf.TensorSpec([None, *tensor.shape[1:]], tensor.dtype)

    def step(inputs, labels):
        inputs = tf.convert_to_tensor(inputs)
        labels = tf.convert_to_tensor(labels)
        kind = inputs.dtype, tuple(inputs.shape[1:]), labels.dtype
        if kind not in traced:
            graph = tf.function(work)
            traced[kind] = graph.get_concrete_function(
                open_spec(inputs), open_spec(labels)
            )
        return traced[kind](inputs, labels)

    return step
