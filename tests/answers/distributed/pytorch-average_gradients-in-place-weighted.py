# task: average_gradients
# verdict: wrong
# mistake: the gradients that are handed over are changed in place
# told: own-gradients-overwritten
def average_gradients(gradients, count):
    total = torch.tensor(float(count))
    dist.all_reduce(total)
    for gradient in gradients:
        gradient.mul_(count / total.item())
        dist.all_reduce(gradient)
    return list(gradients)
