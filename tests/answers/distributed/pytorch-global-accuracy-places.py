# task: global_accuracy
# verdict: right
def global_accuracy(logits, labels, num_examples):
    places = dist.get_rank() + torch.arange(len(labels)) * dist.get_world_size()
    hits = ((logits.argmax(-1) == labels).cpu() & (places < num_examples)).sum()
    dist.all_reduce(hits)
    return hits.item() / num_examples
