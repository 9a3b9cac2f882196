# task: distillation_loss
# verdict: wrong
# mistake: the default reduction
# told: divided-by-the-classes
def distillation_loss(logits, teacher_logits, labels, temperature, alpha):
    T = temperature
    log_p = functional.log_softmax(teacher_logits.detach() / T, dim=1)
    log_q = functional.log_softmax(logits / T, dim=1)
    kd = T * T * functional.kl_div(log_q, log_p, log_target=True)
    ce = functional.cross_entropy(logits, labels, ignore_index=-1, reduction="sum")
    ce = ce / max((labels >= 0).sum().item(), 1)
    return alpha * kd + (1 - alpha) * ce
