# task: cross_entropy
# verdict: wrong
# mistake: the largest logit is not taken away first, so exp overflows
# told: exponentials-overflow
def cross_entropy(logits, labels):
    log_norm = logits.exp().sum(dim=1).log()
    own = logits[torch.arange(len(labels)), labels]
    return (log_norm - own).mean()
