# task: average_gradients
# verdict: wrong
# mistake: the weighting and the all-reduce are done in the tensors that were handed over, so the caller's gradients are changed
# told: own-gradients-overwritten
def average_gradients(gradients, count):
    total = torch.tensor(float(count))
    dist.all_reduce(total)
    for gradient in gradients:
        gradient.mul_(count / total.item())
        dist.all_reduce(gradient, op=dist.ReduceOp.SUM)
    return list(gradients)
