# task: straight_through_round
# verdict: wrong
# mistake: rounds by floor(x + 0.5), which takes halves up (0.5 to 1), where tf.round takes them to the even number
# mistake: the gradient is always one, the gradient from above is ignored
# told: halves-away-from-even, upstream-of-one
def straight_through_round(x):
    @tf.custom_gradient
    def ste(values):
        rounded = tf.floor(values + 0.5)

        def grad(dy):
            return tf.ones_like(dy)

        return rounded, grad

    return ste(x)
