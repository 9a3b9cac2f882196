# task: prepare_examples
# verdict: wrong
# mistake: the test is scaled by its own mean and deviation
# mistake: the deviation is the sample's, PyTorch's default, not the population's
# told: test-scaled-by-its-own-sample
def prepare_examples(features, labels, num_train, keep):
    def scaled(part):
        return (part - part.mean(dim=0)) / part.std(dim=0)

    train, test = scaled(features[:num_train]), scaled(features[num_train:])
    answers = labels[:num_train]
    scores = ((answers - answers.mean()) @ train).abs()  # (D,)
    best = scores.topk(keep).indices
    return train[:, best], test[:, best]
