# task: prepare_examples
# verdict: wrong
# mistake: the features are still chosen by their correlation with the labels over all examples, those of the test included
# mistake: the test is scaled by its own mean and deviation instead of those of the training examples, so each of its examples depends on the others
# told: features-chosen-on-all-examples, test-scaled-by-itself
def prepare_examples(features, labels, num_train, keep):
    def scaled(values):
        deviation = values.std(dim=0, correction=0)
        return (values - values.mean(dim=0)) / deviation

    train, test = scaled(features[:num_train]), scaled(features[num_train:])
    deviations = labels - labels.mean()
    scores = (deviations @ scaled(features)).abs()  # (D,)
    best = scores.topk(keep).indices
    return train[:, best], test[:, best]
