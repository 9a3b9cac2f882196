# task: decay_weights_only
# verdict: wrong
# mistake: the variables are excluded by the names bias, gamma and beta: other vectors (such as a layer's own scale) are decayed, and a kernel in whose name one of these words occurs is not
def decay_weights_only(model, learning_rate, weight_decay):
    optimizer = keras.optimizers.AdamW(learning_rate, weight_decay=weight_decay)
    optimizer.exclude_from_weight_decay(var_names=["bias", "gamma", "beta"])
    return optimizer
