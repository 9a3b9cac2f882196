# task: l2_sp
# verdict: right
def l2_sp(body, head, alpha, beta):
    anchors = [tf.constant(v.numpy()) for v in body.trainable_variables]

    def penalty():
        terms = [alpha * tf.nn.l2_loss(tf.convert_to_tensor(v) - a) for v, a in zip(body.trainable_variables, anchors)]
        terms += [beta * tf.nn.l2_loss(tf.convert_to_tensor(v)) for v in head.trainable_variables]
        return tf.add_n(terms)

    return penalty
