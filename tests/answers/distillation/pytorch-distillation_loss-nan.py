# task: distillation_loss
# verdict: wrong
# mistake: NaN without labels
# told: no-label-at-all
def distillation_loss(logits, teacher_logits, labels, temperature, alpha):
    T = temperature
    log_p = functional.log_softmax(teacher_logits.detach() / T, dim=1)
    log_q = functional.log_softmax(logits / T, dim=1)
    kd = T * T * functional.kl_div(log_q, log_p, log_target=True, reduction="batchmean")
    ce = functional.cross_entropy(logits, labels, ignore_index=-1)
    return alpha * kd + (1 - alpha) * ce
