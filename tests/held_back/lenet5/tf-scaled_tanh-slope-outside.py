# task: scaled_tanh
# verdict: wrong
# mistake: the slope S stands outside of the tanh, as a second factor, where it is to multiply the activations
# told: tanh-slope-outside

def scaled_tanh(activations):
    return 1.7159 * 2 / 3 * tf.tanh(activations)
