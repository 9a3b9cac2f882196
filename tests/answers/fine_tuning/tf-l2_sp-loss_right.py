# task: l2_sp
# verdict: right
def l2_sp(body, head, alpha, beta):
    anchored = [(v, tf.constant(v.numpy().copy())) for v in body.trainable_variables]

    def penalty():
        total = tf.zeros([])
        for variable, origin in anchored:
            total += alpha * tf.nn.l2_loss(tf.convert_to_tensor(variable) - origin)
        for variable in head.trainable_variables:
            total += beta * tf.nn.l2_loss(tf.convert_to_tensor(variable))
        return total

    return penalty
