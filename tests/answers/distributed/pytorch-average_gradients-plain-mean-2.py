# task: average_gradients
# verdict: wrong
# mistake: the mean over the processes is not weighted by their numbers of examples
# told: every-process-counts-alike
def average_gradients(gradients, count):
    size = dist.get_world_size()
    results = []
    for gradient in gradients:
        total = gradient.clone()
        dist.all_reduce(total)
        results.append(total / size)
    return results
