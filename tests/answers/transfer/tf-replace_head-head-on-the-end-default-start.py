# task: replace_head
# verdict: wrong
# mistake: the new head stands behind the old one instead of in its place; its weights have Keras' default start instead of the given deviation
# told: new-head-on-the-old-logits
def replace_head(model, name, num_classes, std=0.01):
    model.get_layer(name)
    head = layers.Dense(num_classes, name="head")
    return keras.Model(model.input, head(model.output))
