# task: binary_cross_entropy_with_logits
# verdict: right
def binary_cross_entropy_with_logits(logits, targets):
    yes = functional.logsigmoid(logits)
    no = functional.logsigmoid(-logits)
    return -(targets * yes + (1 - targets) * no).mean()
