# task: binary_cross_entropy_with_logits
# verdict: right
# way: softplus as logaddexp(0, z), once for each sign, so that nothing cancels and the slope at 0 is a half
def binary_cross_entropy_with_logits(logits, targets):
    zero = torch.zeros_like(logits)
    no, yes = torch.logaddexp(zero, logits), torch.logaddexp(zero, -logits)
    return (targets * yes + (1 - targets) * no).mean()
