# task: accuracy
# verdict: wrong
# mistake: the number of right answers is returned instead of the share
# told: right-answers-counted
def accuracy(logits, labels):
    return float((logits.argmax(1) == labels).sum())
