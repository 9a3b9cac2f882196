# task: find_temperature
# verdict: wrong
# mistake: a grid of 300 temperatures (2 % apart in the default range) is searched without refinement, so the answer is off by up to one per cent instead of a thousandth
# told: grid-too-coarse
def find_temperature(logits, labels, low=0.05, high=20.0):
    rows = np.arange(len(labels))

    def cross_entropy(temperature):
        z = logits / temperature
        top = z.max(axis=1)
        total = top + np.log(np.exp(z - top[:, None]).sum(axis=1))
        return (total - z[rows, labels]).mean()

    candidates = np.geomspace(low, high, 300)
    losses = [cross_entropy(one) for one in candidates]
    return float(candidates[int(np.argmin(losses))])
