# task: decay_weights_only
# verdict: wrong
# mistake: spared by names
def decay_weights_only(model, learning_rate, weight_decay):
    optimizer = keras.optimizers.AdamW(learning_rate, weight_decay=weight_decay)
    optimizer.exclude_from_weight_decay(var_names=["bias", "gamma", "beta"])
    return optimizer
