# task: global_accuracy
# verdict: wrong
# mistake: Repeated examples at the last places count too.
# told: repeated-hits-counted
def global_accuracy(logits, labels, num_examples):
    places = dist.get_rank() + torch.arange(len(labels)) * dist.get_world_size()
    hits = ((logits.argmax(-1) == labels).cpu()).sum()
    dist.all_reduce(hits)
    return hits.item() / num_examples
