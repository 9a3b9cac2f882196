# task: zero_last_gammas
# verdict: right
def zero_last_gammas(blocks):
    for last in (block.branch.layers[-1] for block in blocks):
        gamma, *others = last.get_weights()
        last.set_weights([0 * gamma, *others])
