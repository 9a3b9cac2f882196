# task: decay_weights_only
# verdict: wrong
# mistake: numbers without an axis decay
def decay_weights_only(model, learning_rate, weight_decay):
    optimizer = keras.optimizers.AdamW(learning_rate, weight_decay=weight_decay)
    optimizer.exclude_from_weight_decay([v for v in model.trainable_variables if len(v.shape) == 1])
    return optimizer
