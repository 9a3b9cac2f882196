# task: decay_weights_only
# verdict: wrong
# mistake: kernels with three axes are spared
def decay_weights_only(model, learning_rate, weight_decay):
    ps = [p for p in model.parameters() if p.requires_grad]
    decay = [p for p in ps if p.ndim in (2, 4)]
    rest = [p for p in ps if p.ndim not in (2, 4)]
    return torch.optim.AdamW(
        [{"params": decay, "weight_decay": weight_decay}, {"params": rest, "weight_decay": 0}], lr=learning_rate)
