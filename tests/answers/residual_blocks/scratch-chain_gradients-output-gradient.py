# task: chain_gradients
# verdict: wrong
# mistake: the gradient is written down before it passes the block: that of its output
# mistake: the list is in the order from the last block to the first
# told: gradients-back-to-front, own-slope-left-out
def chain_gradients(slopes, residual):
    g, out = 1.0, []
    for s in reversed(slopes):
        out.append(g)
        g *= (1 + s) if residual else s
    return out
