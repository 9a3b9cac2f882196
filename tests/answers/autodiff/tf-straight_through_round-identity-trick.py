# task: straight_through_round
# verdict: wrong
# mistake: the identity trick has stop_gradient around the wrong part: round(x) + stop_gradient(x - round(x)) returns x itself and passes no gradient
# mistake: halves are rounded up by floor(x + 0.5), not to the even neighbor as tf.round does
# told: not-rounded, rounded-plainly
def straight_through_round(x):
    rounded = tf.floor(x + 0.5)
    return rounded + tf.stop_gradient(x - rounded)
