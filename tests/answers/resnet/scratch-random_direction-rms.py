# task: random_direction
# verdict: wrong
# mistake: the length of a filter of the weights is the root of the mean of squares, not of their sum
# mistake: tensors of one dimension get a direction too, scaled number by number, instead of zero
# told: root-of-the-mean-of-squares
def random_direction(rng, weights):
    steps = []
    for weight in weights:
        noise = rng.standard_normal(weight.shape)
        for i in range(len(weight)):
            wanted = np.sqrt(np.mean(weight[i] ** 2))
            noise[i] = noise[i] / np.sqrt(np.sum(noise[i] ** 2)) * wanted
        steps.append(noise)
    return steps
