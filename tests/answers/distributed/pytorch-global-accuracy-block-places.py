# task: global_accuracy
# verdict: wrong
# mistake: The places are computed as if each process had a block of neighbors.
# mistake: The hits are divided by the number of all places, the repeated ones included.
def global_accuracy(logits, labels, num_examples):
    places = dist.get_rank() * len(labels) + torch.arange(len(labels))
    hits = ((logits.argmax(-1) == labels).cpu() & (places < num_examples)).sum()
    dist.all_reduce(hits)
    return hits.item() / (len(labels) * dist.get_world_size())
