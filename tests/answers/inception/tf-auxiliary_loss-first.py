# task: auxiliary_loss
# verdict: wrong
# mistake: only one head is thought of
# told: first-head-only
def auxiliary_loss(outputs, labels, weight=0.3):
    ce = tf.nn.sparse_softmax_cross_entropy_with_logits
    if not isinstance(outputs, tuple):
        return tf.reduce_mean(ce(labels, outputs))
    loss = tf.reduce_mean(ce(labels, outputs[0]))
    if len(outputs) > 1:
        loss += weight * tf.reduce_mean(ce(labels, outputs[1]))
    return loss
