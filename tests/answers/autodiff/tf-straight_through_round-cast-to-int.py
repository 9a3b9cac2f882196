# task: straight_through_round
# verdict: wrong
# mistake: the rounded numbers come back as integers without a gradient
# told: rounded-plainly
def straight_through_round(x):
    @tf.custom_gradient
    def rounded(values):
        return tf.cast(tf.round(values), tf.int32), lambda upstream: upstream

    return rounded(x)
