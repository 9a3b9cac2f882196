# task: log_softmax
# verdict: wrong
# mistake: the largest logit is not taken away from the logits: z - logsumexp(z) is a difference of two large numbers, which loses the digits for logits such as 1000
# told: difference-of-large-numbers
def log_softmax(logits):
    return logits - torch.logsumexp(logits, dim=-1, keepdim=True)
