# task: initial_weights
# verdict: wrong
# mistake: the limit is 2.4 divided by the root of the fan-in, asked was 2.4 / fan_in

def initial_weights(shape, fan_in):
    limit = 2.4 / fan_in**0.5
    return tf.random.uniform(shape, -limit, limit)
