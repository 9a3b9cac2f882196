# task: binary_cross_entropy_with_logits
# verdict: right
def binary_cross_entropy_with_logits(logits, targets):
    zero = torch.zeros_like(logits)
    cost_of_yes = torch.logaddexp(zero, -logits)  # -log p
    cost_of_no = torch.logaddexp(zero, logits)  # -log (1 - p)
    parts = targets * cost_of_yes + (1 - targets) * cost_of_no
    return parts.sum() / parts.numel()
