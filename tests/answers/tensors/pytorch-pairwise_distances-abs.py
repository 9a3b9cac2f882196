# task: pairwise_distances
# verdict: wrong
# mistake: the mixed term is subtracted once instead of twice
# mistake: the absolute value is taken where rounding makes a distance negative, so the error turns positive instead of becoming zero and large false distances stay
# told: mixed-term-once
def pairwise_distances(a, b):
    return (a.square().sum(1)[:, None] + b.square().sum(1)[None] - a @ b.T).abs()
