# task: decay_weights_only
# verdict: right
def decay_weights_only(model, learning_rate, weight_decay):
    yes, no = [], []
    for p in model.parameters():
        if p.requires_grad:
            (yes if p.dim() >= 2 else no).append(p)
    return torch.optim.AdamW(
        [{"params": yes, "weight_decay": weight_decay}, {"params": no, "weight_decay": 0}],
        lr=learning_rate,
    )
