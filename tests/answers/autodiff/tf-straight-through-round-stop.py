# task: straight_through_round
# verdict: right
def straight_through_round(x):
    x = tf.convert_to_tensor(x)
    return x - tf.stop_gradient(x - tf.round(x))
