# task: freeze
# verdict: wrong
# mistake: only batch normalizations and layers with a kernel are frozen; variables of others, such as embeddings or other normalizations, stay trainable
def freeze(layer):
    for leaf in leaves(layer):
        if hasattr(leaf, "kernel") or isinstance(leaf, layers.BatchNormalization):
            leaf.trainable = False
