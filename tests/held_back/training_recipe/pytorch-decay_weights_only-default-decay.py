# task: decay_weights_only
# verdict: wrong
# mistake: the group of biases and normalizations has no weight_decay of its own, and so AdamW's default of 0.01
def decay_weights_only(model, learning_rate, weight_decay):
    decayed, others = [], []
    for parameter in model.parameters():
        if parameter.requires_grad:
            (decayed if parameter.ndim >= 2 else others).append(parameter)
    groups = [{"params": decayed, "weight_decay": weight_decay}, {"params": others}]
    return torch.optim.AdamW(groups, lr=learning_rate)
