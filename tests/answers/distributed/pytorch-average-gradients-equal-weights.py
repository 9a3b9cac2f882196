# task: average_gradients
# verdict: wrong
# mistake: All processes get the same weight whatever their number of examples.
# told: every-process-counts-alike
def average_gradients(gradients, count):
    total = torch.tensor(float(count), dtype=torch.float64)
    dist.all_reduce(total)
    share = 1 / dist.get_world_size()
    results = [g * share for g in gradients]
    for g in results:
        dist.all_reduce(g)
    return results
