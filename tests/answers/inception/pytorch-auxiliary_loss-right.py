# task: auxiliary_loss
# verdict: right
def auxiliary_loss(outputs, labels, weight=0.3):
    if isinstance(outputs, torch.Tensor):
        return functional.cross_entropy(outputs, labels)
    loss = functional.cross_entropy(outputs[0], labels)
    for out in outputs[1:]:
        loss = loss + weight * functional.cross_entropy(out, labels)
    return loss
