# task: accuracy
# verdict: wrong
# mistake: the label counts as right whenever its logit equals the largest one, so with ties every one of the tied classes is right, and not only the first
# told: ties-count-as-right
def accuracy(logits, labels):
    best = logits.amax(dim=1)
    own = logits.gather(1, labels.long().unsqueeze(1)).squeeze(1)
    return float((own == best).double().mean())
