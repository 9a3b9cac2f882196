# task: first_layer_filters
# verdict: wrong
# mistake: weights are divided by the largest magnitude, so the smallest does not become 0
# mistake: the axis of the single input channel is kept
def first_layer_filters(model):
    w = [p for p in model.parameters() if p.ndim == 4][0].detach()
    top = w.abs().amax((1, 2, 3), keepdim=True)
    return torch.where(top > 0, w / top, torch.zeros_like(w)).numpy()
