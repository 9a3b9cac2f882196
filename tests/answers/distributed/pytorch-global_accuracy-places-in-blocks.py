# task: global_accuracy
# verdict: wrong
# mistake: an example's place is computed as if every process had one piece in a row
# told: places-in-blocks
def global_accuracy(logits, labels, num_examples):
    places = dist.get_rank() * len(labels) + torch.arange(len(labels))
    real = places < num_examples
    hits = ((logits.argmax(dim=1) == labels) & real).sum()
    dist.all_reduce(hits)
    return hits.item() / num_examples
