# task: forgetting
# verdict: right
# way: one pass over the batches for both bodies, counts as exact ints; modes are kept in a list and set back one by one
def forgetting(before, after, old_head, batches):
    modes = [
        (module, module.training)
        for part in (before, after, old_head)
        for module in part.modules()
    ]
    hits, seen = [0, 0], 0
    try:
        for module, _ in modes:
            module.training = False
        with torch.no_grad():
            for inputs, labels in batches:
                seen += labels.numel()
                for place, body in enumerate((before, after)):
                    answers = old_head(body(inputs)).max(dim=1).indices
                    hits[place] += int(torch.eq(answers, labels).sum())
    finally:
        for module, mode in modes:
            module.training = mode
    first, second = (one / seen for one in hits)
    return {"before": first, "after": second, "forgotten": first - second}
