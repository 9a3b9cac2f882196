# task: initial_weights
# verdict: wrong
# mistake: the weights are uniform from 0 to 2.4 / fan_in, never negative
# told: weights-all-positive
def initial_weights(shape, fan_in):
    return tf.random.uniform(shape, 0.0, 2.4 / fan_in)
