# task: auxiliary_loss
# verdict: wrong
# mistake: exactly two auxiliary heads are taken for granted
# told: two-heads-taken-for-granted
def auxiliary_loss(outputs, labels, weight=0.3):
    if isinstance(outputs, torch.Tensor):
        return functional.cross_entropy(outputs, labels)
    logits, aux2, aux1 = outputs
    loss = functional.cross_entropy(logits, labels)
    loss = loss + weight * functional.cross_entropy(aux1, labels)
    return loss + weight * functional.cross_entropy(aux2, labels)
