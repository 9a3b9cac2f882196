# task: zero_last_gammas
# verdict: wrong
# mistake: the shift is set to zero as well
# mistake: the scale is frozen and cannot learn any more
# told: freezes-the-scale, zeroes-scale-and-shift
def zero_last_gammas(blocks):
    for block in blocks:
        nn.init.zeros_(block.branch[-1].weight)
        nn.init.zeros_(block.branch[-1].bias)
        block.branch[-1].weight.requires_grad_(False)
