# task: distillation_loss
# verdict: wrong
# mistake: the hard loss is divided by the number of all images instead of the number of those that have a label
# told: hard-mean-over-all
def distillation_loss(logits, teacher_logits, labels, temperature, alpha):
    target = torch.log_softmax(teacher_logits.detach() / temperature, dim=1)
    answer = torch.log_softmax(logits / temperature, dim=1)
    soft = functional.kl_div(answer, target, reduction="batchmean", log_target=True)

    hard = functional.cross_entropy(
        logits, labels.long(), ignore_index=-1, reduction="none"
    )  # zero where there is no label
    return alpha * temperature**2 * soft + (1 - alpha) * hard.mean()
