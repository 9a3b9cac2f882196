# task: decay_weights_only
# verdict: wrong
# mistake: frozen parameters are listed
# told: frozen-ones-have-a-place
def decay_weights_only(model, learning_rate, weight_decay):
    yes = [p for p in model.parameters() if p.ndim > 1]
    no = [p for p in model.parameters() if p.ndim <= 1]
    return torch.optim.AdamW(
        [{"params": yes}, {"params": no, "weight_decay": 0.0}],
        lr=learning_rate, weight_decay=weight_decay,
    )
