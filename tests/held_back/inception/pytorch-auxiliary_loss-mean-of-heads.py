# task: auxiliary_loss
# verdict: wrong
# mistake: the auxiliary losses are averaged over the heads before they are weighted; each one should count with the weight
def auxiliary_loss(outputs, labels, weight=0.3):
    if not isinstance(outputs, tuple):
        return functional.cross_entropy(outputs, labels)
    loss = functional.cross_entropy(outputs[0], labels)
    others = [functional.cross_entropy(one, labels) for one in outputs[1:]]
    if others:
        loss = loss + weight * torch.stack(others).mean()
    return loss
