# task: feature_maps
# verdict: wrong
# mistake: convolutions are recognized by their name, which anybody may choose
# told: maps-recognized-by-name
def feature_maps(model, images):
    outputs = [
        layer.output for layer in model.layers if layer.name.startswith("conv2d")
    ]
    extractor = keras.Model(inputs=model.inputs[0], outputs=outputs)
    return list(extractor(tf.convert_to_tensor(images), training=False))
