# task: binary_cross_entropy_with_logits
# verdict: wrong
# mistake: the logarithms of the sigmoid are taken, which are infinite for large logits
# told: sigmoid-then-log
def binary_cross_entropy_with_logits(logits, targets):
    p = torch.sigmoid(logits)
    return (-targets * p.log() - (1 - targets) * (1 - p).log()).mean()
