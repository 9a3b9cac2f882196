# task: chain_gradients
# verdict: wrong
# mistake: the products run from the first block forwards instead of from the last backwards
# told: gradients-from-the-front
def chain_gradients(slopes, residual):
    g, out = 1, []
    for s in slopes:
        g *= s + bool(residual)
        out.append(g)
    return out
