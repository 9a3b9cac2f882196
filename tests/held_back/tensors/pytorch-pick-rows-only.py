# task: pick
# verdict: wrong
# mistake: counts rows along the first axis only, so that it works for (N, K) scores and not for (N, T, K) or (K,)

def pick(scores, labels):
    rows = torch.arange(len(labels))
    return scores[rows, labels]
