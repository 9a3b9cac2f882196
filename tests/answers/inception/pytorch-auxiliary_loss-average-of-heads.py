# task: auxiliary_loss
# verdict: wrong
# mistake: the auxiliary losses are averaged and weighted once, so with two heads each counts only half of weight
# told: mean-over-the-heads
def auxiliary_loss(outputs, labels, weight=0.3):
    if not isinstance(outputs, (tuple, list)):
        outputs = (outputs,)
    main, *others = [functional.cross_entropy(one, labels) for one in outputs]
    if not others:
        return main
    return main + weight * torch.stack(others).mean()
