# task: distillation_loss
# verdict: right
def distillation_loss(logits, teacher_logits, labels, temperature, alpha):
    T = temperature
    with torch.no_grad():
        log_p = functional.log_softmax(teacher_logits / T, dim=1)
    log_q = functional.log_softmax(logits / T, dim=1)
    kd = T * T * functional.kl_div(log_q, log_p, log_target=True, reduction="none").sum(1).mean()
    if (labels == -1).all():
        ce = logits.new_zeros(())
    else:
        ce = functional.cross_entropy(logits, labels, ignore_index=-1)
    return alpha * kd + (1 - alpha) * ce
