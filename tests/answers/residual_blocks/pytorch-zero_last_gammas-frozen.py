# task: zero_last_gammas
# verdict: wrong
# mistake: requires_grad is switched off for the assignment and stays off, so that the scale can no longer learn
# told: freezes-the-scale
def zero_last_gammas(blocks):
    for block in blocks:
        gamma = block.branch[-1].weight
        gamma.requires_grad = False
        gamma.fill_(0.0)
