# task: endless
# verdict: wrong
# mistake: takes the batches apart, repeats the examples and groups them anew, so that a smaller last batch of an epoch is filled up from the next one

def endless(loader):
    if loader.cardinality() == 0:
        raise ValueError("the loader has no batch")
    first = next(iter(loader))
    size = len(tf.nest.flatten(first)[0])
    return iter(loader.unbatch().repeat().batch(size))
