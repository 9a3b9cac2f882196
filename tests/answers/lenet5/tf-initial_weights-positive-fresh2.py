# task: initial_weights
# verdict: wrong
# mistake: the weights are drawn from 0 to the limit only
# told: weights-all-positive
def initial_weights(shape, fan_in):
    return tf.random.uniform(shape) * (2.4 / fan_in)
