# task: decay_weights_only
# verdict: wrong
# mistake: what is spared is chosen by three names; a vector of another name is decayed
def decay_weights_only(model, learning_rate, weight_decay):
    opt = keras.optimizers.AdamW(learning_rate=learning_rate, weight_decay=weight_decay)
    opt.exclude_from_weight_decay(var_names=["bias", "gamma", "beta"])
    return opt
