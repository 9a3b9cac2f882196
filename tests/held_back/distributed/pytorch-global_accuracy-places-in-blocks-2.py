# task: global_accuracy
# verdict: wrong
# mistake: the places are taken for blocks, example k of a process at rank * n + k, instead of cards; so the examples that are left out are the last ones of the last process
# told: places-in-blocks
def global_accuracy(logits, labels, num_examples):
    count = len(labels)
    first = dist.get_rank() * count
    places = torch.arange(first, first + count, device=labels.device)
    hits = (logits.argmax(dim=1) == labels) & (places < num_examples)
    total = hits.sum()
    dist.all_reduce(total)
    return total.item() / num_examples
