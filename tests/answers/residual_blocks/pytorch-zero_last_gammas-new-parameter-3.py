# task: zero_last_gammas
# verdict: wrong
# mistake: the scale becomes a new parameter, which an optimizer does not know
# told: scale-is-another-parameter
def zero_last_gammas(blocks):
    for block in blocks:
        norm = block.branch[-1]
        norm.weight = nn.Parameter(torch.zeros_like(norm.weight))
