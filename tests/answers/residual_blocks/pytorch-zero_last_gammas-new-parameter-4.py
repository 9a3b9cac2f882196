# task: zero_last_gammas
# verdict: wrong
# mistake: each scale is replaced by a new nn.Parameter of zeros; an optimizer that was made before keeps the old one and never updates the scale that is used
# told: scale-is-another-parameter
def zero_last_gammas(blocks):
    for block in blocks:
        *_, last = block.branch.children()
        last.weight = nn.Parameter(torch.zeros_like(last.weight))
