# task: straight_through_round
# verdict: wrong
# mistake: The value is cut off with floor instead of rounded.
# mistake: The gradient is doubled, since x appears twice with a gradient.
def straight_through_round(x):
    x = tf.convert_to_tensor(x)
    return 2 * x + tf.stop_gradient(tf.floor(x) - 2 * x)
