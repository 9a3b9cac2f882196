# task: prepare_examples
# verdict: wrong
# mistake: the test is scaled by its own mean and deviation, which depend on the other examples of the test
# mistake: takes the features with the largest correlation, without the absolute value: strongly negative ones are passed over

def prepare_examples(features, labels, num_train, keep):
    def scaled(part):
        return (part - part.mean(dim=0)) / part.std(dim=0, correction=0)

    train, test = scaled(features[:num_train]), scaled(features[num_train:])
    answers = labels[:num_train]
    scores = (answers - answers.mean()) @ train  # (D,)
    best = scores.topk(keep).indices
    return train[:, best], test[:, best]
