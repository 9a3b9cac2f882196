# task: decay_weights_only
# verdict: wrong
# mistake: betas of its own
def decay_weights_only(model, learning_rate, weight_decay):
    ps = [p for p in model.parameters() if p.requires_grad]
    decay = [p for p in ps if p.ndim >= 2]
    rest = [p for p in ps if p.ndim < 2]
    return torch.optim.AdamW(
        [{"params": decay, "weight_decay": weight_decay}, {"params": rest, "weight_decay": 0}], lr=learning_rate, betas=(0.9, 0.95))
