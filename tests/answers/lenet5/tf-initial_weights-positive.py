# task: initial_weights
# verdict: wrong
# mistake: tf.random.uniform begins at 0 where no minval is given, so there are no negative weights
# told: weights-all-positive
def initial_weights(shape, fan_in):
    bound = 2.4 / fan_in
    return tf.random.uniform(shape, maxval=bound, dtype=tf.float32)
