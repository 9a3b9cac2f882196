# task: straight_through_round
# verdict: wrong
# mistake: rounds by floor(x + 0.5), which takes halves up, where tf.round takes them to the even neighbor: 0.5 becomes 1 instead of 0, and 2.5 becomes 3 instead of 2
# told: halves-away-from-even
def straight_through_round(x):
    x = tf.convert_to_tensor(x)
    rounded = tf.floor(x + 0.5)
    return x + tf.stop_gradient(rounded - x)
