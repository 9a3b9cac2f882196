# task: initial_weights
# verdict: right
def initial_weights(shape, fan_in):
    return keras.initializers.RandomUniform(-2.4 / fan_in, 2.4 / fan_in)(shape, dtype="float32")
