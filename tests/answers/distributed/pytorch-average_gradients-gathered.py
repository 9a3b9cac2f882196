# task: average_gradients
# verdict: right
def average_gradients(gradients, count):
    counts = [None] * dist.get_world_size()
    dist.all_gather_object(counts, count)
    share = count / sum(counts)
    results = [torch.mul(gradient.detach(), share).contiguous() for gradient in gradients]
    for work in [dist.all_reduce(result, async_op=True) for result in results]:
        work.wait()
    return results
