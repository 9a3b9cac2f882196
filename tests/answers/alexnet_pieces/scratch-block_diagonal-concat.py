# task: block_diagonal
# verdict: right
def block_diagonal(weight, groups):
    shares = np.split(weight, groups, axis=0)
    rows = []
    for place, share in enumerate(shares):
        blank = np.zeros_like(share)
        rows.append(np.concatenate([blank] * place + [share] + [blank] * (groups - 1 - place), axis=1))
    return np.vstack(rows)
