# task: replace_head
# verdict: wrong
# mistake: the new layer is in float32 on the processor whatever the old one was; its biases keep their random start values
# told: head-in-another-format
def replace_head(model, name, num_classes, std=0.01):
    parent, _, last = name.rpartition(".")
    place = model.get_submodule(parent)
    head = nn.Linear(getattr(place, last).in_features, num_classes)
    nn.init.normal_(head.weight, 0.0, std)
    setattr(place, last, head)
    return model
