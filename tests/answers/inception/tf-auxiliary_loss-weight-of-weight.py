# task: auxiliary_loss
# verdict: wrong
# mistake: the recursion multiplies the weight anew for each further head, so the second head counts weight**2, the third weight**3
# told: weight-to-a-power
def auxiliary_loss(outputs, labels, weight=0.3):
    if not isinstance(outputs, (tuple, list)):
        outputs = (outputs,)
    first, rest = outputs[0], outputs[1:]
    each = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=first)
    loss = tf.reduce_mean(each)
    if not rest:
        return loss
    return loss + weight * auxiliary_loss(rest, labels, weight)
