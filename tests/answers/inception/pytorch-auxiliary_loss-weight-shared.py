# task: auxiliary_loss
# verdict: wrong
# mistake: the mean of the auxiliary losses is weighted and not each of them
# told: mean-over-the-heads
def auxiliary_loss(outputs, labels, weight=0.3):
    if not isinstance(outputs, tuple):
        return functional.cross_entropy(outputs, labels)
    main, *others = [functional.cross_entropy(logits, labels) for logits in outputs]
    if not others:
        return main
    return main + weight * sum(others) / len(others)
