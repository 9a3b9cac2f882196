# task: auxiliary_loss
# verdict: right
# mistake: none; unusual because the cross-entropy is the negative logarithm of the softmax, picked out by gather
def auxiliary_loss(outputs, labels, weight=0.3):
    if not isinstance(outputs, (tuple, list)):
        outputs = (outputs,)
    total = 0.0
    for number, logits in enumerate(outputs):
        picked = tf.gather(tf.nn.log_softmax(logits), labels, batch_dims=1)
        total = total - (weight if number else 1.0) * tf.reduce_mean(picked)
    return total
