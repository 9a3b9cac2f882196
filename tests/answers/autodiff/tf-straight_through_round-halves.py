# task: straight_through_round
# verdict: wrong
# mistake: floor(x + 0.5) rounds halves up, tf.round rounds them to the even neighbor
# told: halves-away-from-even
def straight_through_round(x):
    @tf.custom_gradient
    def rounded(x):
        def grad(upstream):
            return upstream

        return tf.floor(x + 0.5), grad

    return rounded(tf.convert_to_tensor(x))
