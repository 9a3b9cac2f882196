# task: distillation_loss
# verdict: wrong
# mistake: cross_entropy with ignore_index=-1 is the mean over nothing if no image has a label: NaN, and the whole loss becomes NaN instead of hard being 0
# told: no-label-at-all
def distillation_loss(logits, teacher_logits, labels, temperature, alpha):
    target = functional.log_softmax(teacher_logits.detach() / temperature, dim=-1)
    found = functional.log_softmax(logits / temperature, dim=-1)
    soft = functional.kl_div(found, target, reduction="batchmean", log_target=True)
    hard = functional.cross_entropy(logits, labels, ignore_index=-1)
    return alpha * temperature**2 * soft + (1 - alpha) * hard
