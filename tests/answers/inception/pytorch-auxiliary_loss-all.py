# task: auxiliary_loss
# verdict: wrong
# mistake: one weight for everything
# told: weight-on-the-own-loss-too
def auxiliary_loss(outputs, labels, weight=0.3):
    if not isinstance(outputs, tuple):
        outputs = (outputs,)
    return weight * sum(functional.cross_entropy(o, labels) for o in outputs)
