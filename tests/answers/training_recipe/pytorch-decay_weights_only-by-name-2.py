# task: decay_weights_only
# verdict: wrong
# mistake: spared are parameters with "bias", "norm" or "bn" in their names; the scale of a batch normalization in a Sequential is called "1.weight" and is decayed, like other parameters of one axis or none with another name
# mistake: frozen parameters are put into the groups, too
# told: frozen-ones-have-a-place
def decay_weights_only(model, learning_rate, weight_decay):
    decayed, spared = [], []
    for name, parameter in model.named_parameters():
        small = any(word in name.lower() for word in ("bias", "norm", "bn"))
        (spared if small else decayed).append(parameter)
    groups = [
        {"params": decayed, "weight_decay": weight_decay},
        {"params": spared, "weight_decay": 0.0},
    ]
    return torch.optim.AdamW(groups, lr=learning_rate)
