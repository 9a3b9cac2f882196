# task: average_gradients
# verdict: wrong
# mistake: the gradients that were given are changed
# told: own-gradients-overwritten
def average_gradients(gradients, count):
    total = torch.tensor(float(count))
    dist.all_reduce(total)
    for gradient in gradients:
        gradient.mul_(count / total)
        dist.all_reduce(gradient)
    return gradients
