# task: global_accuracy
# verdict: wrong
# mistake: example k of a process is taken to stand at place rank * n + k (blocks) instead of rank + k * world_size, so other examples than the repeated ones are left out
# told: places-in-blocks
def global_accuracy(logits, labels, num_examples):
    first = dist.get_rank() * len(labels)
    places = torch.arange(first, first + len(labels), device=labels.device)
    right = logits.argmax(dim=1) == labels
    hits = (right & (places < num_examples)).sum()
    dist.all_reduce(hits, op=dist.ReduceOp.SUM)
    return hits.item() / num_examples
