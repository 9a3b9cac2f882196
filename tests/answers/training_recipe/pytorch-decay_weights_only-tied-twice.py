# task: decay_weights_only
# verdict: wrong
# mistake: a shared matrix is listed twice
def decay_weights_only(model, learning_rate, weight_decay):
    decay, rest = [], []
    for m in model.modules():
        for p in m.parameters(recurse=False):
            if p.requires_grad:
                (decay if p.ndim > 1 else rest).append(p)
    return torch.optim.AdamW(
        [{"params": decay, "weight_decay": weight_decay}, {"params": rest, "weight_decay": 0}], lr=learning_rate)
