# task: global_accuracy
# verdict: wrong
# mistake: the places are counted as if each process had a block of neighboring examples (rank * n + k)
# told: places-in-blocks
def global_accuracy(logits, labels, num_examples):
    n = len(labels)
    places = dist.get_rank() * n + torch.arange(n)
    counts = places < num_examples
    right = (logits.argmax(dim=1) == labels) & counts
    total = torch.stack([right.sum(), counts.sum()])
    dist.all_reduce(total)
    return total[0].item() / total[1].item()
