# task: forgetting
# verdict: wrong
# mistake: the mean of the batches' accuracies, though they are not of one size
# told: accuracies-of-batches-averaged
def forgetting(before, after, old_head, batches):
    def accuracy(body):
        shares = []
        for inputs, labels in batches:
            logits = old_head(body(inputs, training=False), training=False)
            guesses = ops.convert_to_numpy(ops.argmax(logits, axis=1))
            shares.append((guesses == ops.convert_to_numpy(labels)).mean())
        return float(sum(shares) / len(shares))

    first, second = accuracy(before), accuracy(after)
    return {"before": first, "after": second, "forgotten": first - second}
