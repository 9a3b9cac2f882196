# task: global_accuracy
# verdict: wrong
# mistake: example k is taken for the one at place rank * n + k, as if the sampler had dealt blocks, so the wrong ones are left out
def global_accuracy(logits, labels, num_examples):
    rank, n = dist.get_rank(), len(labels)
    places = rank * n + torch.arange(n, device=logits.device)
    right = (logits.argmax(dim=1) == labels) & (places < num_examples)
    counts = torch.stack([right.sum(), (places < num_examples).sum()]).double()
    dist.all_reduce(counts)
    return (counts[0] / counts[1]).item()
