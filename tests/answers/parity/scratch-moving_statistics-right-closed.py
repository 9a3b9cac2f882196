# task: moving_statistics
# verdict: right
def moving_statistics(batches, momentum, convention):
    try:
        kept, ddof = {"pytorch": (1 - momentum, 1), "tf": (momentum, 0)}[convention]
    except KeyError:
        raise ValueError(f"There is no convention {convention!r}.") from None
    rows = [np.moveaxis(batch, 1, 0).reshape(batch.shape[1], -1) for batch in batches]
    means = np.stack([row.mean(axis=1) for row in rows])
    variances = np.stack([row.var(axis=1, ddof=ddof) for row in rows])
    ages = np.arange(len(rows))[::-1]  # the last batch has age 0
    shares = (1 - kept) * kept ** ages.astype(float)
    return shares @ means, kept ** len(rows) + shares @ variances
