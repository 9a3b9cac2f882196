# task: average_shares
# verdict: wrong
# mistake: the decay never grows
# told: decay-does-not-grow
def average_shares(updates, decay, warm_up=False):
    n = np.arange(updates + 1)
    shares = (1 - decay) * decay ** (updates - n)
    shares[0] = decay**updates
    return shares
