# task: forgetting
# verdict: right
# way: NumPy arrays of hits for both bodies at once, one mean at the end
def forgetting(before, after, old_head, batches):
    import numpy as np

    hits = {"before": [], "after": []}
    for inputs, labels in batches:
        labels = np.asarray(labels).reshape(-1)
        for name, body in (("before", before), ("after", after)):
            features = body(inputs, training=False)
            answers = np.argmax(np.asarray(old_head(features, training=False)), axis=-1)
            hits[name].append(answers == labels)
    found = {name: float(np.concatenate(parts).mean()) for name, parts in hits.items()}
    return {**found, "forgotten": found["before"] - found["after"]}
