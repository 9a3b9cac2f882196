# task: binary_cross_entropy_with_logits
# verdict: wrong
# mistake: the ready-made function is taken for exact, but it is (1 - t) z - logsigmoid(z), in which a tiny loss of a right "no" (logit -30, target 0) is the difference of two numbers near 30 and comes out as 0
# told: difference-of-numbers-near-the-logit
def binary_cross_entropy_with_logits(logits, targets):
    return functional.binary_cross_entropy_with_logits(logits, targets, reduction="mean")
