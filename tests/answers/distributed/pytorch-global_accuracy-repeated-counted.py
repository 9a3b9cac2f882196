# task: global_accuracy
# verdict: wrong
# mistake: the repeated examples at the end count like the others
# told: repeated-examples-counted
def global_accuracy(logits, labels, num_examples):
    numbers = torch.tensor([
        (logits.argmax(dim=1) == labels).sum().item(), len(labels),
    ], dtype=torch.float64)
    dist.all_reduce(numbers)
    return (numbers[0] / numbers[1]).item()
