# task: distillation_loss
# verdict: right
# way: logsumexp and gather by hand, no loss of the library, labeled rows selected by index
def distillation_loss(logits, teacher_logits, labels, temperature, alpha):
    v = teacher_logits.detach() / temperature
    z = logits / temperature
    log_ratio = (v - v.logsumexp(1, keepdim=True)) - (z - z.logsumexp(1, keepdim=True))
    p = torch.exp(v - v.logsumexp(1, keepdim=True))
    soft = torch.einsum("nk,nk->", p, log_ratio) / len(logits)
    rows = torch.nonzero(labels != -1).flatten()
    total = alpha * temperature**2 * soft
    if len(rows):
        chosen = logits[rows]
        own = chosen.gather(1, labels[rows].long()[:, None]).squeeze(1)
        total = total + (1 - alpha) * (chosen.logsumexp(1) - own).mean()
    return total
