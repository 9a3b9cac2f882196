# task: decay_weights_only
# verdict: wrong
# mistake: decides by names (bias, norm, bn) and not by the number of axes: scales of normalizations in an nn.Sequential ("1.weight") and single numbers with other names are decayed
# told: only-biases-are-spared
def decay_weights_only(model, learning_rate, weight_decay):
    decayed, spared = [], []
    for name, parameter in model.named_parameters():
        if not parameter.requires_grad:
            continue
        if name.endswith("bias") or "norm" in name or "bn" in name:
            spared.append(parameter)
        else:
            decayed.append(parameter)
    groups = [
        {"params": decayed, "weight_decay": weight_decay},
        {"params": spared, "weight_decay": 0.0},
    ]
    return torch.optim.AdamW(groups, lr=learning_rate)
