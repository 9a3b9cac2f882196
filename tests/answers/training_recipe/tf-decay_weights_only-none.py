# task: decay_weights_only
# verdict: wrong
# mistake: everything decays
# told: decay-everywhere
def decay_weights_only(model, learning_rate, weight_decay):
    return keras.optimizers.AdamW(learning_rate=learning_rate, weight_decay=weight_decay)
