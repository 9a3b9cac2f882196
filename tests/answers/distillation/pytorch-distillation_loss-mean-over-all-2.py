# task: distillation_loss
# verdict: wrong
# mistake: the cross-entropies of images without a label are set to 0, but the mean is taken over all images and not over those with a label
# told: hard-mean-over-all
def distillation_loss(logits, teacher_logits, labels, temperature, alpha):
    log_q = functional.log_softmax(logits / temperature, dim=1)
    log_p = functional.log_softmax(teacher_logits.detach() / temperature, dim=1)
    soft = functional.kl_div(log_q, log_p, reduction="batchmean", log_target=True)
    each = functional.cross_entropy(logits, labels.clamp(min=0).long(), reduction="none")
    hard = torch.where(labels >= 0, each, torch.zeros_like(each)).mean()
    return alpha * temperature**2 * soft + (1 - alpha) * hard
