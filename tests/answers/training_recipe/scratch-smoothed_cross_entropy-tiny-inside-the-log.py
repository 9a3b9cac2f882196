# task: smoothed_cross_entropy
# verdict: wrong
# mistake: the logarithm is taken of the softmax plus 1e-12, so for logits such as 1000 and -1000 the loss stops at about 27.6 instead of 2000
# mistake: the gradient is not divided by the number of rows, so it is that of the sum, not of the mean
# told: gradient-of-the-sum
def smoothed_cross_entropy(logits, targets, amount):
    rows, classes = logits.shape
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    chances = powers / powers.sum(axis=1, keepdims=True)
    wanted = targets * (1 - amount) + amount / classes
    loss = -np.sum(wanted * np.log(chances + 1e-12)) / rows
    return float(loss), chances - wanted
