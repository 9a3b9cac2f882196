# task: binary_cross_entropy_with_logits
# verdict: right
def binary_cross_entropy_with_logits(logits, targets):
    yes, no = -functional.logsigmoid(logits), -functional.logsigmoid(-logits)
    return torch.mean(targets * yes + (1 - targets) * no)
