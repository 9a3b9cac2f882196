# task: feature_maps
# verdict: right
def feature_maps(model, images):
    answers = []
    for layer in model.layers:
        if isinstance(layer, layers.Conv2D):
            upto = keras.Function(model.inputs, [layer.output])
            (answer,) = upto([tf.convert_to_tensor(images)])
            answers.append(answer)
    return answers
