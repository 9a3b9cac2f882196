# task: auxiliary_loss
# verdict: wrong
# mistake: the heads are averaged before they are weighted
# told: mean-over-the-heads
def auxiliary_loss(outputs, labels, weight=0.3):
    if torch.is_tensor(outputs):
        return functional.cross_entropy(outputs, labels)
    main, *aux = [functional.cross_entropy(o, labels) for o in outputs]
    if not aux:
        return main
    return main + weight * torch.stack(aux).mean()
