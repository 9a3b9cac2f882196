# task: replace_head
# verdict: wrong
# mistake: takes for granted that the old head is the last layer and builds on model.layers[-2], so where a softmax or another layer follows the head, the new one sits on the old head's output
def replace_head(model, name, num_classes, std=0.01):
    start = keras.initializers.RandomNormal(mean=0.0, stddev=std)
    head = layers.Dense(
        num_classes, kernel_initializer=start, bias_initializer="zeros",
        name=f"new_{name}",
    )
    body_output = model.layers[-2].output
    return keras.Model(inputs=model.inputs[0], outputs=head(body_output))
