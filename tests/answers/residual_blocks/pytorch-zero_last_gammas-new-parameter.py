# task: zero_last_gammas
# verdict: wrong
# mistake: the scale is replaced by a new parameter, which the optimizer does not know
# told: scale-is-another-parameter
def zero_last_gammas(blocks):
    for block in blocks:
        last = block.branch[-1]
        last.weight = nn.Parameter(torch.zeros_like(last.weight))
