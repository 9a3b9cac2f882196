# task: decay_weights_only
# verdict: wrong
# mistake: the scales of normalizations decay
# told: only-biases-are-spared
def decay_weights_only(model, learning_rate, weight_decay):
    no = [p for n, p in model.named_parameters() if "bias" in n and p.requires_grad]
    yes = [p for n, p in model.named_parameters() if "bias" not in n and p.requires_grad]
    return torch.optim.AdamW(
        [{"params": yes}, {"params": no, "weight_decay": 0.0}],
        lr=learning_rate, weight_decay=weight_decay,
    )
