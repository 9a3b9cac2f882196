# task: zero_last_gammas
# verdict: right
def zero_last_gammas(blocks):
    for block in blocks:
        gamma, *rest = block.branch.layers[-1].get_weights()
        block.branch.layers[-1].set_weights([gamma * 0, *rest])
