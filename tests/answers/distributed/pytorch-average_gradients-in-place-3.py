# task: average_gradients
# verdict: wrong
# mistake: the caller's tensors are multiplied in place by count (mul_) and all_reduced in place: the gradients that were handed over are changed
# told: own-gradients-overwritten
def average_gradients(gradients, count):
    total = torch.tensor(float(count))
    dist.all_reduce(total)
    result = []
    for gradient in gradients:
        gradient.mul_(count)
        dist.all_reduce(gradient)
        result.append(gradient / total)
    return result
