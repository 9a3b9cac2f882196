# task: global_accuracy
# verdict: wrong
# mistake: the repeated examples at the end count
# told: repeated-examples-counted
def global_accuracy(logits, labels, num_examples):
    hits = (logits.argmax(dim=1) == labels).sum().double()
    seen = torch.tensor(float(len(labels)), dtype=torch.float64)
    dist.all_reduce(hits)
    dist.all_reduce(seen)
    return (hits / seen).item()
