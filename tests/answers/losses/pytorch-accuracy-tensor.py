# task: accuracy
# verdict: wrong
# mistake: a tensor is returned, not a float
# told: tensor-returned
def accuracy(logits, labels):
    answers = logits.argmax(dim=1)
    return (answers == labels).double().mean()
