# task: pick
# verdict: wrong
# mistake: squeeze() without an axis removes every axis of size 1, so that a batch of one loses its axis
# told: every-axis-of-one-removed
def pick(scores, labels):
    places = labels.unsqueeze(-1)
    return torch.gather(scores, -1, places).squeeze()
