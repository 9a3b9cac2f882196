# task: accuracy
# verdict: wrong
# mistake: a tensor is returned instead of a float; ties count as right for every one of the tied classes
# told: tensor-returned, ties-count-as-right
def accuracy(logits, labels):
    own = logits.gather(1, labels.long()[:, None])[:, 0]
    return (own == logits.max(dim=1).values).float().mean()
