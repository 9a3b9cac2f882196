# task: average_gradients
# verdict: wrong
# mistake: the tensors of the list are scaled and reduced in place, so the gradients that were passed are changed
# told: own-gradients-overwritten
def average_gradients(gradients, count):
    total = torch.tensor(float(count))
    dist.all_reduce(total, op=dist.ReduceOp.SUM)
    share = count / total.item()
    averaged = []
    for gradient in gradients:
        gradient.mul_(share)
        dist.all_reduce(gradient)
        averaged.append(gradient)
    return averaged
