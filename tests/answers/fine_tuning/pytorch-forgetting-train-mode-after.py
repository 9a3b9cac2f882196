# task: forgetting
# verdict: wrong
# mistake: all bodies are left in evaluation mode; the share that is forgotten has the wrong sign
# told: gain-instead-of-loss, left-in-evaluation-mode
def forgetting(before, after, old_head, batches):
    def accuracy(body):
        body.eval()
        old_head.eval()
        hits = count = 0
        with torch.no_grad():
            for inputs, labels in batches:
                hits += (old_head(body(inputs)).argmax(1) == labels).sum().item()
                count += len(labels)
        return hits / count

    first, second = accuracy(before), accuracy(after)
    return {"before": first, "after": second, "forgotten": second - first}
