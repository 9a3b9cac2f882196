# task: straight_through_round
# verdict: right
def straight_through_round(x):
    through = tf.custom_gradient(lambda t: (tf.round(t), tf.identity))
    return through(tf.convert_to_tensor(x))
