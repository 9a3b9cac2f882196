# task: auxiliary_loss
# verdict: right
# way: log_softmax, gather with batch_dims, and a recursion over the heads
def auxiliary_loss(outputs, labels, weight=0.3):
    if not isinstance(outputs, (tuple, list)):
        outputs = (outputs,)

    def loss(logits):
        own = tf.gather(tf.nn.log_softmax(logits), labels, batch_dims=1)
        return -tf.reduce_mean(own)

    return loss(outputs[0]) + sum((weight * loss(one) for one in outputs[1:]), 0.0)
