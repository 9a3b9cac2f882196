# task: straight_through_round
# verdict: wrong
# mistake: The rounded values are added to x without taking x away again in the value.
def straight_through_round(x):
    x = tf.convert_to_tensor(x)
    return x + tf.stop_gradient(tf.round(x))
