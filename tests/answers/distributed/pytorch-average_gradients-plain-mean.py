# task: average_gradients
# verdict: wrong
# mistake: the gradients of the processes are averaged without their numbers of examples
# told: every-process-counts-alike
def average_gradients(gradients, count):
    world = dist.get_world_size()
    results = []
    for gradient in gradients:
        total = gradient.clone()
        dist.all_reduce(total)
        results.append(total / world)
    return results
