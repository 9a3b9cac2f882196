# task: pick
# verdict: wrong
# mistake: squeeze() without an axis removes all axes of size 1, so with a single row (or any size of 1 in the shape of labels) the shape of the result is not that of labels
# told: every-axis-of-one-removed
def pick(scores, labels):
    chosen = torch.gather(scores, -1, labels.unsqueeze(-1))
    return chosen.squeeze()
