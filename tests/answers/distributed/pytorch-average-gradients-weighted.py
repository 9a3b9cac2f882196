# task: average_gradients
# verdict: right
def average_gradients(gradients, count):
    total = torch.tensor(float(count), dtype=torch.float64)
    dist.all_reduce(total)
    share = count / total.item()
    results = [g * share for g in gradients]
    for g in results:
        dist.all_reduce(g)
    return results
