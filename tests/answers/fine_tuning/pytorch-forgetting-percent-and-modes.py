# task: forgetting
# verdict: wrong
# mistake: afterwards all are in evaluation mode; what is forgotten is after minus before
# told: gain-instead-of-loss, left-in-evaluation-mode
def forgetting(before, after, old_head, batches):
    shares = {}
    old_head.eval()
    with torch.no_grad():
        for name, body in (("before", before), ("after", after)):
            body.eval()
            hits = count = 0
            for inputs, labels in batches:
                hits += (old_head(body(inputs)).argmax(dim=1) == labels).sum().item()
                count += len(labels)
            shares[name] = hits / count
    shares["forgotten"] = shares["after"] - shares["before"]
    return shares
