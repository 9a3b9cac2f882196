# task: zero_last_gammas
# verdict: wrong
# mistake: the scale becomes a new parameter, which an optimizer does not know; the shift becomes zero, too
# told: scale-is-another-parameter, zeroes-scale-and-shift
def zero_last_gammas(blocks):
    for block in blocks:
        last = block.branch[-1]
        last.weight = nn.Parameter(torch.zeros_like(last.weight))
        nn.init.zeros_(last.bias)
