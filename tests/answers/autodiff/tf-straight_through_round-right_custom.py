# task: straight_through_round
# verdict: right
def straight_through_round(x):
    @tf.custom_gradient
    def rounding(values):
        return tf.round(values), lambda upstream: upstream

    return rounding(tf.convert_to_tensor(x))
