# task: auxiliary_loss
# verdict: wrong
# mistake: the network's own loss is weighted too when there are auxiliary heads
# told: own-loss-weighted-beside-heads
def auxiliary_loss(outputs, labels, weight=0.3):
    if not isinstance(outputs, tuple):
        return functional.cross_entropy(outputs, labels)
    return weight * sum(functional.cross_entropy(logits, labels) for logits in outputs)
