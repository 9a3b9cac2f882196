# task: train_one_epoch
# verdict: right
def train_one_epoch(step, batches):
    rows = []
    for x, y in batches:
        loss, correct = step(x, y)
        rows.append((len(y), float(loss), float(correct)))
    n = sum(r[0] for r in rows)
    return {"loss": sum(k * l for k, l, _ in rows) / n, "accuracy": sum(c for *_, c in rows) / n}
