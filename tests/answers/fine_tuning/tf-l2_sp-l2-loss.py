# task: l2_sp
# verdict: right
# way: tf.nn.l2_loss, which has the half inside; the start is NumPy copies
def l2_sp(body, head, alpha, beta):
    import numpy as np

    tied = [
        (v, np.array(ops.convert_to_numpy(v))) for v in body.trainable_variables
    ]
    decayed = list(head.trainable_variables)

    def penalty():
        near = [alpha * tf.nn.l2_loss(tf.convert_to_tensor(v) - old) for v, old in tied]
        small = [beta * tf.nn.l2_loss(tf.convert_to_tensor(v)) for v in decayed]
        return tf.add_n(near + small)

    return penalty
