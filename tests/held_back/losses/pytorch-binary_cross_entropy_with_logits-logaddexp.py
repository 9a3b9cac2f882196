# task: binary_cross_entropy_with_logits
# verdict: right
# mistake: none; unusual because both logarithms are a torch.logaddexp with zero, whose derivative at a tie is one half

def binary_cross_entropy_with_logits(logits, targets):
    zero = torch.zeros_like(logits)
    yes = torch.logaddexp(zero, -logits)  # -log p
    no = torch.logaddexp(zero, logits)  # -log (1 - p)
    return torch.lerp(no, yes, targets).mean()
