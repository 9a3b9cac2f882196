# task: distillation_loss
# verdict: wrong
# mistake: the cross-entropies of the images with a label are divided by the number of all images
def distillation_loss(logits, teacher_logits, labels, temperature, alpha):
    log_q = functional.log_softmax(logits / temperature, dim=1)
    log_p = functional.log_softmax(teacher_logits.detach() / temperature, dim=1)
    soft = functional.kl_div(log_q, log_p, reduction="batchmean", log_target=True)
    hard = functional.cross_entropy(logits, labels, ignore_index=-1, reduction="none").mean()
    return alpha * temperature**2 * soft + (1 - alpha) * hard
