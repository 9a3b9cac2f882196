# task: pick
# verdict: wrong
# mistake: scores are indexed by the numbers of their rows, which works for two axes only
# told: only-two-axes
def pick(scores, labels):
    return scores[torch.arange(len(labels)), labels]
