# task: straight_through_round
# verdict: wrong
# mistake: rounds halves upwards (floor of x + 0.5) where tf.round takes them to the even number: 0.5 gives 1 instead of 0
# told: halves-away-from-even

def straight_through_round(x):
    rounded = tf.floor(x + 0.5)
    return x + tf.stop_gradient(rounded - x)
