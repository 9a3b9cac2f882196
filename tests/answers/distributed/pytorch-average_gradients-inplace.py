# task: average_gradients
# verdict: wrong
# mistake: the gradients that were handed over are changed in place
# told: own-gradients-overwritten
def average_gradients(gradients, count):
    total = torch.tensor(float(count))
    dist.all_reduce(total)
    averaged = []
    for gradient in gradients:
        gradient *= count
        dist.all_reduce(gradient, op=dist.ReduceOp.SUM)
        averaged.append(gradient / total.item())
    return averaged
