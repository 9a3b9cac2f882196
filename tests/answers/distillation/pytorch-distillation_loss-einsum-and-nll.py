# task: distillation_loss
# verdict: right
# way: the divergence as an einsum of probabilities and differences of logarithms; labels by boolean indexing and a sum
def distillation_loss(logits, teacher_logits, labels, temperature, alpha):
    with torch.no_grad():
        log_p = torch.log_softmax(teacher_logits / temperature, dim=1)
        p = log_p.exp()
    log_q = torch.log_softmax(logits / temperature, dim=1)
    soft = torch.einsum("nk,nk->", p, log_p - log_q) / len(logits)
    known = labels != -1
    log_probabilities = torch.log_softmax(logits[known], dim=1)
    total = functional.nll_loss(log_probabilities, labels[known].long(), reduction="sum")
    hard = total / max(int(known.sum()), 1)
    return alpha * (temperature**2 * soft) + (1 - alpha) * hard
