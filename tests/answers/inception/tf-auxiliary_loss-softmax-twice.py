# task: auxiliary_loss
# verdict: wrong
# mistake: the logits go through a softmax although the loss is told that they are logits
# told: probabilities-for-logits
def auxiliary_loss(outputs, labels, weight=0.3):
    def entropy(logits):
        losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels, tf.nn.softmax(logits))
        return tf.reduce_mean(losses)

    if not isinstance(outputs, (tuple, list)):
        return entropy(outputs)
    return entropy(outputs[0]) + weight * sum(entropy(one) for one in outputs[1:])
