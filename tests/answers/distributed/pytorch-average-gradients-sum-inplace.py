# task: average_gradients
# verdict: wrong
# mistake: The gradients are added up without weights.
# mistake: The tensors given are changed in place.
# told: gradients-added-up, own-gradients-overwritten
def average_gradients(gradients, count):
    total = torch.tensor(float(count), dtype=torch.float64)
    dist.all_reduce(total)
    share = count / total.item()
    results = list(gradients)
    for g in results:
        dist.all_reduce(g)
    return results
